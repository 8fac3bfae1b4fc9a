/**
 * A logo from a file: read in this browser, drawn once, and kept as the picture that came out. Whatever the
 * file held besides (scripts, links, where a photograph was taken) is gone. Nothing leaves the machine.
 */
import { type Logo, longestLogo } from '../../lib/programme/index.ts';

export type LogoCode = 'logo-too-large' | 'logo-not-a-picture' | 'logo-vector' | 'logo-too-detailed';

/** Largest file that is read, in bytes. */
export const LARGEST = 5_000_000;
/** The drawn logo fits in a box of so many pixels: 40 mm by 16 mm at 300 dots an inch. */
const BOX = { width: 480, height: 190 } as const;

/** The logo in a file, or what is wrong with the file. Never throws. */
export async function readLogo(file: Blob): Promise<Logo | LogoCode> {
  if (file.size > LARGEST) return 'logo-too-large';
  const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  if (!isRaster(start)) return (await looksLikeSvg(file)) ? 'logo-vector' : 'logo-not-a-picture';
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, BOX.width / picture.width, BOX.height / picture.height);
    return draw(picture, scale);
  } catch {
    return 'logo-not-a-picture';
  }
}

function draw(picture: ImageBitmap, scale: number): Logo | LogoCode {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return 'logo-not-a-picture';
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  const url = canvas.toDataURL('image/png');
  return url.length <= longestLogo ? { url, width, height } : 'logo-too-detailed';
}

/** PNG, JPEG, GIF and WebP, by their first bytes: a name proves nothing. */
function isRaster(start: Uint8Array): boolean {
  const begin = Array.from(start, (byte) => String.fromCharCode(byte)).join('');
  return /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|RIFF)/.test(begin);
}

const looksLikeSvg = async (file: Blob): Promise<boolean> =>
  /<svg[\s>]/i.test(await file.slice(0, 2000).text());
