import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { files } from './react.js';
const root = join(import.meta.dirname, '../..');
test('x', async () => {
  const src = `import { renderToString } from 'react-dom/server'; import { stories } from ${JSON.stringify(join(root, 'test/fixtures/stories.tsx'))};
  for (const [n, p] of Object.entries(stories)) { try { renderToString(p) } catch (e) { console.log(n + ' :: ' + (e?.stack ?? e).slice(0, 300)) } }`;
  writeFileSync('/tmp/trust/ssr.mjs', (await files(src, '', true))[0]?.content ?? '');
  await new Promise((done) => execFile(process.execPath, ['/tmp/trust/ssr.mjs'], { maxBuffer: 2 ** 28 }, (e, out, err) => { writeFileSync('/tmp/trust/ssr.log', out + err); done(0); }));
  expect(1).toBe(1);
}, 200000);
