import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createUploadFailureStore } from '../../src/index.js';
import { uploadWithXhr } from '../../stories/recipes/xhr.js';

let server: Server;
let url: string;
let answer: { readonly status: number; readonly body: string } | 'none' | 'never';

beforeEach(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.method === 'PUT' && answer === 'none') response.destroy();
      if (request.method === 'PUT' && typeof answer === 'string') return;
      const { status, body } = request.method === 'OPTIONS' ? { status: 200, body: '' } : (answer as never);
      const headers = { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'PUT' };
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/photos/a.txt`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const body = new Blob(['hello']);

async function failed() {
  // jsdom tells the console of connections that break.
  vi.spyOn(console, 'error').mockReturnValue();
  const store = createUploadFailureStore();
  await store.track(uploadWithXhr(url, body), { file: 'a.txt' });
  await vi.waitFor(() => expect(store.getSnapshot().count).toBe(1));
  return { store, diagnosis: store.getSnapshot().groups[0]?.diagnosis };
}

test('what the server refuses is a failure with its code, and uploaded by the next try', async () => {
  answer = { status: 403, body: '<Error><Code>RequestTimeTooSkewed</Code></Error>' };
  const { store, diagnosis } = await failed();
  expect(diagnosis).toMatchObject({ error: { status: 403, code: 'RequestTimeTooSkewed' } });

  answer = { status: 200, body: '' };
  store.retry(store.getSnapshot().groups[0]);

  await vi.waitFor(() => expect(store.getSnapshot()).toMatchObject({ count: 0, recovered: 1 }));
});

test('a connection that breaks is a failure without an answer', async () => {
  answer = 'none';

  const { diagnosis } = await failed();

  expect(diagnosis).toMatchObject({ category: 'no-response', outcome: 'unknown' });
});

test('one that is stopped is ended, and says so', async () => {
  answer = 'never';
  vi.spyOn(console, 'error').mockReturnValue();
  const controller = new AbortController();
  const upload = uploadWithXhr(url, body)({ signal: controller.signal, attempt: 1, onProgress: () => {} });
  const store = createUploadFailureStore();
  store.report(await (controller.abort(), upload as Promise<unknown>).catch((error: unknown) => error));

  await vi.waitFor(() => expect(store.getSnapshot().groups[0]?.diagnosis.candidates[0]?.cause).toBe('aborted'));
});
