// @vitest-environment node
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { diagnose, parseObsError } from '../../src/core/index.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const MEGABYTE = 1_000_000;
const filler = 'z'.repeat(MEGABYTE);
const TIMES = 20;

/** Bodies of a megabyte, no two alike, whose every field is longer than what an engine copies by itself. */
const bodies: Readonly<Record<string, (n: number) => unknown>> = {
  XML: (n) =>
    `<Error><Code>AccessDeniedByPolicy${n}</Code><Message>Access was denied by policy ${n}</Message><RequestId>0000018C2E3D4F5A6B${n}</RequestId><BucketName>bucket-of-reports-${n}</BucketName></Error><!--${filler}-->`,
  JSON: (n) => `{"code":"AccessDeniedByPolicy${n}","message":"Access was denied by policy ${n}","more":"${filler}"}`,
  HTML: (n) => `<html><head><title>502 Bad Gateway of proxy ${n}</title></head><body>${filler}</body></html>`,
  'a log line': (n) => `status code: 403, request id: 0000018C2E3D4F5A6B${n}, host id: ${n} ${filler}`,
  'an HTTP message': (n) => `HTTP/1.1 403 Forbidden\nx-obs-request-id: 0000018C2E3D4F5A6B${n}\n\n${filler}`,
  'a thrown message': (n) => new Error(`Access was denied by policy ${n}: ${filler}`),
};

test.each(Object.entries(bodies))(
  'a record does not keep the body that it was read from: %s',
  (_, body) => {
    const kept: unknown[] = [];
    const fill = () => {
      // Joined anew, so that each body is one string of its own.
      for (let n = 0; n < TIMES; n += 1) {
        const input = body(n);
        kept.push(parseObsError(input), diagnose(input));
      }
    };
    fill();
    kept.length = 0;
    collect();
    const before = process.memoryUsage().heapUsed;
    fill();
    collect();
    const perBody = (process.memoryUsage().heapUsed - before) / TIMES;
    expect(kept).toHaveLength(TIMES * 2);
    expect(perBody).toBeLessThan(20_000);
  },
  60_000,
);
