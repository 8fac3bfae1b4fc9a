/**
 * Zip archives: what is in one, and the same archive without compression.
 *
 * The workbook's reader unpacks large entries in a worker made from a `blob:`, which this site's rules
 * forbid, and has no bound on their size. Unpacked here, within a bound, it finds nothing left to unpack.
 */

type Chunk = { readonly done: boolean; readonly value?: Uint8Array };

/** What pages, workers and Node all have of DecompressionStream. */
declare const DecompressionStream: {
  new (
    format: 'deflate-raw',
  ): {
    readonly readable: { getReader(): { read(): Promise<Chunk>; cancel(): Promise<void> } };
    readonly writable: {
      getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> };
    };
  };
};
declare const TextDecoder: { new (label: string): { decode(bytes: Uint8Array): string } };
declare const TextEncoder: { new (): { encode(text: string): Uint8Array } };

export type Entry = {
  readonly name: string;
  readonly locked: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
};

const endMark = 0x06054b50;
const listMark = 0x02014b50;
const entryMark = 0x04034b50;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the archive's closing record stands; -1 where the archive was cut off. */
function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= least; at--) if (view.getUint32(at, true) === endMark) return at;
  return -1;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry & { readonly next: number } {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const start = view.getUint32(at + 42, true);
  const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  return {
    name: new TextDecoder('utf-8').decode(bytes.subarray(at + 46, nameEnd)),
    locked: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed: bytes.subarray(data, data + view.getUint32(at + 20, true)),
    next: nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

/** What is in a zip archive; null if it is damaged or none. Cost: linear in the number of entries. */
export function entriesOf(bytes: Uint8Array): readonly Entry[] | null {
  const view = viewOf(bytes);
  try {
    const end = endOf(view);
    if (end < 0) return null;
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let count = view.getUint16(end + 10, true); count > 0; count--) {
      if (view.getUint32(at, true) !== listMark) return null;
      const { next, ...entry } = entryAt(bytes, view, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch {
    return null;
  }
}

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** An entry's bytes; null where there are more than `most`. Rejects for a damaged one. */
async function unpacked({ method, packed }: Entry, most: number): Promise<Uint8Array | null> {
  if (method === 0) return packed.length > most ? null : packed;
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const ignore = (): void => {};
  // What goes wrong in writing is told by the reading side.
  writer.write(packed).catch(ignore);
  writer.close().catch(ignore);
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value?.length ?? 0;
    if (size > most) {
      await reader.cancel().catch(ignore);
      return null;
    }
    if (chunk.value) chunks.push(chunk.value);
  }
  return joined(chunks);
}

/** The fields that an entry's own head and its line in the list have in common, from `at`. */
function describe(view: DataView, at: number, size: number, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** An archive of these files without compression and without check sums. */
function archiveOf(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of files) {
    const label = new TextEncoder().encode(name);
    const head = new Uint8Array(30);
    viewOf(head).setUint32(0, entryMark, true);
    describe(viewOf(head), 4, bytes.length, label.length);
    const line = new Uint8Array(46);
    viewOf(line).setUint32(0, listMark, true);
    describe(viewOf(line), 6, bytes.length, label.length);
    viewOf(line).setUint32(42, offset, true);
    parts.push(head, label, bytes);
    list.push(line, label);
    offset += head.length + label.length + bytes.length;
  }
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, endMark, true);
  view.setUint16(8, files.length, true);
  view.setUint16(10, files.length, true);
  view.setUint32(12, joined(list).length, true);
  view.setUint32(16, offset, true);
  return joined([...parts, ...list, end]);
}

/**
 * The archive of these entries without compression; null where they hold more than `most` bytes together.
 * Rejects for a damaged entry. Cost: linear in the unpacked size.
 */
export async function withoutCompression(
  entries: readonly Entry[],
  most: number,
): Promise<Uint8Array | null> {
  const files: (readonly [string, Uint8Array])[] = [];
  let left = most;
  for (const entry of entries) {
    const bytes = await unpacked(entry, left);
    if (bytes === null) return null;
    left -= bytes.length;
    files.push([entry.name, bytes]);
  }
  return archiveOf(files);
}
