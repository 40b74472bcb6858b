import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Uppy from '@uppy/core';
import XHRUpload from '@uppy/xhr-upload';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectUppy, createUploadFailureStore } from '../../src/index.js';
import { oddValues } from '../hostile/values.js';

// The real Uppy, with its real requests, to a server of ours.

let server: Server;
let endpoint: string;
/** How each next request is answered; the last one for all that follow. */
let answers: (() => readonly [status: number, body: string])[];

const refusal = '<Error><Code>ServiceUnavailable</Code><RequestId>0001</RequestId></Error>';
const busy = () => [503, refusal] as const;
const fine = () => [200, '{}'] as const;

beforeEach(async () => {
  answers = [fine];
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      // A browser asks first.
      const isAsked = request.method === 'OPTIONS';
      const [status, body] = isAsked ? fine() : ((answers.length > 1 ? answers.shift() : answers[0])?.() ?? fine());
      response.writeHead(status, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }).end(body);
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const inPhotos: Parameters<typeof connectUppy>[2] = ({ name }) => ({ bucket: 'photos', key: `2022/${name}` });

function setUp(details = inPhotos) {
  const logger = { debug: () => {}, warn: () => {}, error: () => {} };
  const uppy = new Uppy({ logger }).use(XHRUpload, { endpoint, shouldRetry: () => false });
  const store = createUploadFailureStore({ baseDelay: 1 });
  const end = connectUppy(uppy, store, details);
  const add = (name: string) => uppy.addFile({ name, type: 'text/plain', data: new Blob(['hello']) });
  const groups = () =>
    store
      .getSnapshot()
      .groups.map(({ diagnosis, items }) => [diagnosis.error.code, items.map(({ file }) => file).sort()]);
  return { uppy, store, end, add, groups };
}

const refused = [['ServiceUnavailable', ['a.txt', 'b.txt']]];

test('what fails in Uppy is in the store, by cause, with its file, bucket and key', async () => {
  const { uppy, store, add, groups } = setUp();
  answers = [busy];
  add('a.txt');
  add('b.txt');

  await uppy.upload();

  await vi.waitFor(() => expect(groups()).toEqual(refused));
  const item = store.getSnapshot().groups[0]?.items.find(({ file }) => file === 'a.txt');
  expect(item).toMatchObject({ bucket: 'photos', key: '2022/a.txt', canRetry: true });
  expect(item?.error).toMatchObject({ status: 503, requestId: '0001' });
  expect(item?.context).toMatchObject({ size: 5 });
});

test('the store’s retry is Uppy’s, and what it says again is heard again', async () => {
  const { uppy, store, add, groups } = setUp();
  answers = [busy, busy, busy, busy, fine];
  add('a.txt');
  add('b.txt');
  await uppy.upload();
  await vi.waitFor(() => expect(groups()).toEqual(refused));

  store.retry();

  await vi.waitFor(() => expect(store.getSnapshot()).toMatchObject({ count: 0, recovered: 2 }));
  expect(uppy.getFiles().map(({ progress }) => progress.uploadComplete)).toEqual([true, true]);
});

test('Uppy’s own retry takes away what went well', async () => {
  const { uppy, store, add, groups } = setUp();
  answers = [busy, busy, fine];
  add('a.txt');
  add('b.txt');
  await uppy.upload();
  await vi.waitFor(() => expect(groups()).toEqual(refused));

  await uppy.retryAll();

  await vi.waitFor(() => expect(store.getSnapshot()).toMatchObject({ count: 0, recovered: 2 }));
});

test('a file that is removed is forgotten, and cannot be brought back', async () => {
  const { uppy, store, add, groups } = setUp();
  answers = [busy];
  const id = add('a.txt');
  add('b.txt');
  await uppy.upload();
  await vi.waitFor(() => expect(groups()).toEqual(refused));

  uppy.removeFile(id);

  expect(groups()).toEqual([['ServiceUnavailable', ['b.txt']]]);
  expect(store.getSnapshot()).toMatchObject({ dismissed: 0, recovered: 0 });
});

test('a retry of a connection that ended is not taken for a success', async () => {
  const { uppy, store, add, end, groups } = setUp();
  answers = [busy];
  add('a.txt');
  await uppy.upload();
  await vi.waitFor(() => expect(groups()).toEqual([['ServiceUnavailable', ['a.txt']]]));
  end();
  const ended: unknown[] = [];
  uppy.on('upload-error', (file) => ended.push(file));

  store.retry(store.getSnapshot().groups[0]?.items[0]);

  await vi.waitFor(() => expect(ended).not.toEqual([]));
  await vi.waitFor(() => expect(store.getSnapshot().groups[0]?.items[0]?.attempts).toBeGreaterThan(0));
  expect(store.getSnapshot()).toMatchObject({ count: 1, recovered: 0 });
});

test('a failure is told even where the host’s own details cannot be had', async () => {
  const { uppy, store, add } = setUp(() => {
    throw new Error('no details');
  });
  answers = [busy];
  add('a.txt');

  await uppy.upload();

  await vi.waitFor(() => expect(store.getSnapshot().count).toBe(1));
});

test('of the host’s own details nothing is read but what a report has', async () => {
  const all = { bucket: 'photos', key: 'a.txt' };
  const details = new Proxy(all, {
    ownKeys: () => {
      throw new Error('all of it');
    },
  });
  const { uppy, store, add } = setUp(() => details);
  answers = [busy];
  add('a.txt');

  await uppy.upload();

  await vi.waitFor(() => expect(store.getSnapshot().groups[0]?.items[0]).toMatchObject(all));
});

test.each(oddValues.map(({ name, make }) => [name, make] as const))(
  'an event of %s disturbs nobody else',
  async (_name, make) => {
    const listeners: Record<string, (...said: unknown[]) => void> = {};
    const on = (event: string, listener: (...said: never[]) => void) => void (listeners[event] = listener as never);
    const store = createUploadFailureStore();
    let end = () => {};
    const ended = new Promise<void>((done) => (end = done));
    connectUppy({ on, off: () => {}, retryUpload: () => ended }, store, make() as never);
    listeners['upload-error']?.({ id: 'a', name: make(), size: make() }, 503);
    await vi.waitFor(() => expect(store.getSnapshot().count).toBe(1));
    store.retry('a');
    const value = make();

    listeners['upload-progress']?.({ id: 'a' }, { bytesUploaded: value, bytesTotal: value });
    listeners['upload-progress']?.({ id: 'a' }, value);
    for (const event of ['upload-progress', 'upload-success', 'file-removed']) listeners[event]?.(value, value);
    listeners['upload-error']?.(value, 404);
    listeners['upload-error']?.({ id: value }, 404);

    await vi.waitFor(() => expect(store.getSnapshot().count).toBe(3));
    end();
    store.destroy();
  },
);

test('a connection that ended reports nothing', async () => {
  const { uppy, store, add, end } = setUp();
  answers = [busy];
  add('a.txt');
  end();

  await uppy.upload();
  await new Promise((done) => {
    setTimeout(done, 50);
  });

  expect(store.getSnapshot().count).toBe(0);
});
