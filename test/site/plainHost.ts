/** The built site on a host like any other: plain files over HTTP, text compressed with gzip at its usual level. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from './site.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
/** Fonts and pictures are compressed already. */
const isText = (type: string): boolean => /text|script|json|svg/.test(type);

const base = process.env.BASE_PATH ?? '';

async function fileAt(address: string): Promise<string> {
  const { pathname } = new URL(address, 'http://localhost');
  const path = join(dist, normalize(decodeURIComponent(pathname.slice(base.length))));
  return (await stat(path)).isDirectory() ? join(path, 'index.html') : path;
}

async function answer(address: string, response: ServerResponse): Promise<void> {
  const path = await fileAt(address);
  const type = types[extname(path)] ?? 'application/octet-stream';
  const content = await readFile(path);
  const body = isText(type) ? gzipSync(content) : content;
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': body.length,
    ...(isText(type) ? { 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' } : {}),
  });
  response.end(body);
}

/** Starts the host on a free port; `address` is the root of the site, with a slash at its end. */
export async function startPlainHost(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const server: Server = createServer((request, response) => {
    answer(request.url ?? '/', response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
