// @vitest-environment node
// The recipes of the two SDKs where there is no store to upload to; test/e2e/uploads.test.ts has one.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createUploadFailureStore, type UploadRetry } from '../../src/index.js';
import { fixture } from '../../src/testing/index.js';
import { uploadWithAws } from '../../stories/recipes/awsSdk.js';
import { uploadWithObs } from '../../stories/recipes/obsSdk.js';

let server: Server;
let answers: (readonly [status: number, body: string])[];

beforeEach(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      const [status, body] = answers.shift() ?? [500, ''];
      response.writeHead(status, { etag: '"0"' }).end(body);
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Uploads, is refused, and tries again. */
async function refusedThenTaken(upload: UploadRetry) {
  const store = createUploadFailureStore();
  await store.track(upload, { file: 'a.txt' });
  await vi.waitFor(() => expect(store.getSnapshot().count).toBe(1));
  const refusal = store.getSnapshot().groups[0]?.diagnosis.error;

  store.retry(store.getSnapshot().groups[0]);

  await vi.waitFor(() => expect(store.getSnapshot()).toMatchObject({ count: 0, recovered: 1 }));
  return refusal;
}

test('the AWS SDK: what is refused is a failure with its code, and uploaded by the next try', async () => {
  answers = [
    [403, fixture('RequestTimeTooSkewed', { as: 'xml' })],
    [200, ''],
  ];
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-de',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
  });

  const refusal = await refusedThenTaken(uploadWithAws(client, 'photos', 'a.txt', new Blob(['hello'])));

  expect(refusal).toMatchObject({ status: 403, code: 'RequestTimeTooSkewed' });
});

type Done = (error: unknown, result: unknown) => void;
const taken = { CommonMsg: { Status: 200 } };

test('the OBS SDK: what is refused is a failure with its code, and uploaded by the next try', async () => {
  const results = [fixture('RequestTimeTooSkewed', { as: 'obs-sdk' }), taken];
  const client = { putObject: (_: unknown, done: Done) => done(null, results.shift()) };

  const refusal = await refusedThenTaken(uploadWithObs(client, 'photos', 'a.txt', new File(['hello'], 'a.txt')));

  expect(refusal).toMatchObject({ status: 403, code: 'RequestTimeTooSkewed' });
});

test('the OBS SDK: of an upload in parts, the part that is refused is what failed', async () => {
  let isRefused = true;
  // Of a part that is refused, the SDK itself says nothing but that the upload has ended.
  const uploadFile = (params: Record<string, unknown>, done: Done) => {
    if (!isRefused) return done(null, taken);
    isRefused = false;
    const { EventCallback } = params as { EventCallback: (event: string, part: unknown, outcome: unknown) => void };
    const part = Object.assign(new Error('Request failed'), { response: { status: 403 } });
    EventCallback('uploadPartFailed', {}, part);
    done(new Error('The upload has ended'), null);
  };
  const large = new File([new Uint8Array((5 << 20) + 1)], 'a.mp4');

  const refusal = await refusedThenTaken(uploadWithObs({ uploadFile }, 'photos', 'a.mp4', large));

  expect(refusal).toMatchObject({ status: 403 });
});
