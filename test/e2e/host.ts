import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

export interface Bundle {
  readonly script: string;
  readonly styles: string;
}

/** Bundles a page of this folder as its host would, for production. */
export async function bundle(entry: string): Promise<Bundle> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    // As for a real page, though the test runner says otherwise.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      write: false,
      modulePreload: false,
      minify: false,
      rolldownOptions: { input: join(import.meta.dirname, entry), output: { codeSplitting: false } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return {
    script: output.flatMap((file) => (file.type === 'chunk' && file.isEntry ? file.code : []))[0] ?? '',
    styles: output.flatMap((file) => (file.type === 'asset' ? String(file.source) : [])).join('\n'),
  };
}

/** Listens on a free port of loopback. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const close = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Uploads</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css"><main id="app"></main><script type="module" src="/page.js"></script></html>`;

/** The server of a page. */
export const servePage = ({ script, styles }: Bundle): Server =>
  createServer(({ url }, response) => {
    const [type, body] =
      url === '/' ? ['text/html', HTML] : url === '/page.js' ? ['text/javascript', script] : ['text/css', styles];
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(body);
  });
