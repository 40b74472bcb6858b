import { describe, expect, test } from 'vitest';
import { parseObsError } from '../../src/core/index.js';
import { createUploadFailureStore } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { toCsv, toJson } from '../../src/uploads/exportFailures.js';

async function groupsOf(...files: readonly string[]) {
  const store = createUploadFailureStore();
  for (const file of files) store.report(busy, { file, bucket: 'photos', key: `2022/${file}` });
  await expect.poll(() => store.getSnapshot().count).toBe(files.length);
  const { groups } = store.getSnapshot();
  store.destroy();
  return groups;
}

const busy = { status: 503, code: 'SlowDown', requestId: '0000019C3A7E41D28C0F5B6E4ACA4AD9' };

describe('failures as a table', () => {
  test('have a line each, with what a support desk asks for', async () => {
    const lines = toCsv(await groupsOf('a.jpg', 'b.jpg'), en).split('\r\n');

    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('\uFEFFfile,bucket,key,cause,causeId,status,code,requestId,attempts,time');
    expect(lines[1]).toMatch(/^"a\.jpg","photos","2022\/a\.jpg","[^"]+","throttled","503","SlowDown","0000019C/u);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '%20', '|calc', '\t=1+1'])(
    'a file called %j is no formula',
    async (file) => {
      const [, line = ''] = toCsv(await groupsOf(file), en).split('\r\n');

      expect(line).toMatch(/^"'/u);
    },
  );

  test('a quote in a name does not end its cell', async () => {
    expect(toCsv(await groupsOf('a","b.jpg'), en)).toContain('"a"",""b.jpg"');
  });

  test('leave a cell empty where nothing is known', async () => {
    const store = createUploadFailureStore();
    store.report(503, {});
    await expect.poll(() => store.getSnapshot().count).toBe(1);
    const [, line] = toCsv(store.getSnapshot().groups, en).split('\r\n');
    store.destroy();

    expect(line).toMatch(/^"","","","[^"]+","temporarily-unavailable","503","","","0",/u);
  });

  test('hold no credential', async () => {
    const groups = await groupsOf('x.jpg?Signature=c2VjcmV0LXNpZ25hdHVyZQ');

    expect(toCsv(groups, en) + toJson(groups, en)).not.toContain('c2VjcmV0');
  });

  test('are the same as JSON', async () => {
    const rows: unknown = JSON.parse(toJson(await groupsOf('a.jpg'), en));

    expect(rows).toMatchObject([{ file: 'a.jpg', causeId: 'throttled', requestId: parseObsError(busy).requestId }]);
  });
});
