import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { close, listen } from './host.js';

/** A server before the store, as proxies and balancers are. */
export interface Front {
  readonly address: string;
  /** Passes everything on. */
  readonly pass: () => void;
  /** Answers uploads itself: 503, readable for pages. */
  readonly refuse: (headers: Readonly<Record<string, string>>) => void;
  /** Passes on the beginning of every upload, and waits. */
  readonly hold: () => void;
  /** Uploads that it holds or held. */
  readonly held: () => number;
  readonly close: () => Promise<void>;
}

/** @param page serves the page at the same address, so that it is of one origin with the store */
export async function standBefore(endpoint: string, page?: Server): Promise<Front> {
  let act: 'pass' | 'hold' | Readonly<Record<string, string>> = 'pass';
  let count = 0;
  const store = new URL(endpoint);
  const onward = (from: IncomingMessage, to: ServerResponse) => {
    const { method, url: path, headers } = from;
    const sent = request({ host: store.hostname, port: store.port, method, path, headers });
    sent.on('response', (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    sent.on('error', () => from.socket.resetAndDestroy());
    if (method === 'PUT' && act === 'hold') {
      from.once('data', (chunk) => {
        from.pause();
        sent.write(chunk, () => {
          count += 1;
        });
      });
    } else from.pipe(sent);
  };
  const server = createServer((from, to) => {
    if (page && /^\/(?:page\..*|favicon\.ico.*)?$/u.test(from.url ?? '')) page.emit('request', from, to);
    else if (typeof act === 'object' && from.method === 'PUT') {
      from.resume();
      const readable = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };
      to.writeHead(503, { 'content-type': 'text/html', ...readable, ...act });
      to.end('<html><head><title>503 Service Temporarily Unavailable</title></head><body>nginx</body></html>');
    } else onward(from, to);
  });
  const address = await listen(server);
  return {
    address,
    pass: () => {
      act = 'pass';
    },
    refuse: (headers) => {
      act = headers;
    },
    hold: () => {
      act = 'hold';
    },
    held: () => count,
    close: () => close(server),
  };
}
