// A folder over HTTP on a free port of this machine, for the checks that open a built page.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * @param {string} folder
 * @returns {Promise<{ address: string, close: () => void }>} `address` ends with a slash
 */
export function serve(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname === '/' ? '/index.html' : pathname));
    try {
      const content = await readFile(join(folder, path));
      response.setHeader('content-type', types[/** @type {keyof typeof types} */ (extname(path))] ?? 'text/plain');
      response.end(content);
    } catch {
      // Browsers ask for a favicon; the page names none.
      response.statusCode = path === '/favicon.ico' ? 204 : 404;
      response.end();
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address !== 'object' || !address) return reject(new Error('The server has no port.'));
      resolve({ address: `http://127.0.0.1:${address.port}/`, close: () => server.close() });
    });
  });
}
