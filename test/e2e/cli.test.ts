// The built command, run as a child process.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columns } from '../../src/cli/wrap.js';
import { version } from '../../src/core/index.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { zhCN } from '../../src/locales/zh-CN.js';
import { fakeSecrets, fixture } from '../../src/testing/index.js';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'obs-error-kit-cli-'));
const command = join(folder, 'dist/cli/main.js');

beforeAll(async () => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const { VITEST: _, ...env } = process.env;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', join(folder, 'dist'), '--logLevel', 'error'];
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, env }, (error) => (error ? reject(error) : resolve()));
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
    input,
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { stdout, stderr, status };
};
const explain = (...args: readonly string[]) => run(['explain', ...args]);

describe('explains', () => {
  test.each([
    ['a status', '404', en.causes['no-object'].title],
    ['a code', 'SlowDown', en.causes.throttled.title],
    ['a code with a blank', 'Bad Request', en.causes['cors-rule'].title],
    ['a code of a tool', 'Obs.0011', en.causes.arrears.title],
    ['a body', fixture('NoSuchBucket', { as: 'xml' }), en.causes['no-bucket'].title],
    ['a line of a log', fixture('RequestTimeTooSkewed', { as: 'log' }), en.causes['clock-skew'].title],
    ['a failure of Node.js', fixture('dns', { as: 'log' }), en.causes.dns.title],
  ])('%s', (_, error, title) => {
    const { stdout, stderr, status } = explain(error);

    expect(stdout).toContain(title);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('words that the shell took apart', () => {
    expect(explain('403', 'Forbidden').stdout).toBe(explain('403 Forbidden').stdout);
  });

  test('what comes on standard input, as it explains an argument', () => {
    const body = fixture('InternalError', { as: 'json' });

    expect(run(['explain'], body)).toEqual(explain(body));
  });

  test('a file', () => {
    const file = join(folder, 'error.xml');
    writeFileSync(file, fixture('BucketNotEmpty', { as: 'xml' }));

    expect(explain('--file', file).stdout).toContain(en.causes['bucket-not-empty'].title);
  });

  test('by title, meaning, evidence, steps with who does them, request ID and report', () => {
    const { stdout } = explain(fixture('NoSuchBucket', { as: 'xml', requestId: '0000019C3A7E41D28C0F5B6E00000001' }));
    const flat = stdout.replaceAll(/\s+/gu, ' ');
    const { title, text, steps } = en.causes['no-bucket'];

    expect(stdout.startsWith(`${title}\n\n`)).toBe(true);
    for (const said of [text, en.codes.NoSuchBucket, ...Object.values(steps)]) expect(flat).toContain(said);
    expect(flat).toContain(`[ ] ${steps['check-spelling']} (${en.ui.who.user})`);
    expect(flat).toContain(en.ui.evidence.code.replace('{code}', 'NoSuchBucket'));
    expect(stdout).toMatch(/^Request ID: 0000019C3A7E41D28C0F5B6E00000001$/mu);
    expect(stdout).toContain(`${en.ui.panel.details}\nError code: NoSuchBucket\n`);
  });
});

describe.each([en, de, zhCN, ar])('in $locale', (messages) => {
  test('says the words of the language, in lines of 80 columns', () => {
    const { stdout, status } = explain('--locale', messages.locale, '403');
    const [said = ''] = stdout.split(messages.ui.panel.details);

    expect(status).toBe(0);
    expect(said.replaceAll(/\s+/gu, '')).toContain(messages.causes.quota.text.replaceAll(/\s+/gu, ''));
    expect(said.split('\n').filter((line) => columns(line) > 80)).toEqual([]);
    expect(Math.max(...said.split('\n').map(columns))).toBeGreaterThan(70);
  });
});

describe('--json', () => {
  const parse = (...args: readonly string[]) =>
    JSON.parse(explain('--json', ...args).stdout) as Readonly<Record<string, unknown>>;

  test('gives ids for programs and words for people', () => {
    const answer = parse(fixture('SlowDown', { as: 'xml' }));

    expect(answer).toMatchObject({
      recognised: true,
      locale: 'en',
      title: en.causes.throttled.title,
      meaning: en.codes.SlowDown,
      category: 'server-error',
      error: { code: 'SlowDown' },
      retry: { advice: 'backoff' },
    });
    expect((answer.causes as unknown[])[0]).toMatchObject({ cause: 'throttled', verdict: 'likely' });
  });

  test('speaks the language asked for', () => {
    expect(parse('--locale', 'de', 'NoSuchKey')).toMatchObject({ locale: 'de', title: de.causes['no-object'].title });
  });
});

describe('exits with', () => {
  test.each([
    ['a code of tomorrow', 'QuantumBucketCollapsed'],
    ['a sentence about nothing', 'hello world'],
  ])('1 for %s, and says what is known', (_, error) => {
    const { stdout, status } = explain(error);

    expect(stdout).toContain(en.causes.unknown.title);
    expect(status).toBe(1);
  });

  test('1 for empty input', () => {
    expect(run(['explain']).status).toBe(1);
  });

  test.each([
    ['no command', []],
    ['another command', ['tell', '403']],
    ['an unknown option', ['explain', '--loud', '403']],
    ['an unknown language', ['explain', '--locale', 'xx', '403']],
    ['the name of an inherited property', ['explain', '--locale', 'constructor', '403']],
    ['a file that is not there', ['explain', '--file', join(folder, 'none')]],
    ['a folder', ['explain', '--file', folder]],
    ['an error and a file', ['explain', '--file', command, '403']],
  ])('2 for %s, with the usage and nothing else', (_, args) => {
    const { stdout, stderr, status } = run(args);

    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: obs-error-kit explain');
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(status).toBe(2);
  });
});

test('--help and --version answer on standard output', () => {
  const { version: published } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

  expect(run(['--help'])).toMatchObject({ status: 0, stderr: '' });
  expect(
    run(['--help'])
      .stdout.split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([]);
  expect(run(['--version'])).toEqual({ status: 0, stdout: `${published}\n`, stderr: '' });
  expect(version).toBe(published);
});

describe('what is hostile', () => {
  test('10 MB are cut, and cost no more than a body does', () => {
    const { stdout, status } = run(['explain'], fixture('NoSuchKey', { as: 'xml' }) + '<a '.repeat(3_500_000));

    expect(stdout).toContain(en.causes['no-object'].title);
    expect(stdout.length).toBeLessThan(10_000);
    expect(status).toBe(0);
  });

  test('input without end is read no further than it counts', async () => {
    const child = spawn(process.execPath, [command, 'explain'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const more = () => {
      while (child.stdin.writable && child.stdin.write('SlowDown '.repeat(1000)));
    };
    child.stdin.on('drain', more).on('error', () => undefined);
    more();
    const code = await new Promise((resolve) => child.on('exit', resolve));

    expect(code).toBeTypeOf('number');
  });

  test('a reader that goes early is no fault', async () => {
    const child = spawn(process.execPath, [command, 'explain', '403'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
    await new Promise((resolve) => child.on('close', resolve));

    expect(said).toBe('');
  });

  test('no control character of the error reaches the terminal', () => {
    const body = fixture('NoSuchKey', {
      as: 'xml',
      key: '\u001B[31mred\u001B]0;title\u0007\u202Etxt',
      message: '\u001B[2J',
    });

    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    expect(run(['explain'], body).stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F\u202E]/u);
  });

  test.each([[[]], [['--json']]])('no credential is printed %j', (options) => {
    for (const input of [
      fixture('SignatureDoesNotMatch', { as: 'xml' }),
      fixture('InvalidAccessKeyId', { as: 'xml', message: `The key AccessKeyId=${fakeSecrets[0]} is inactive.` }),
      `403 Forbidden https://b.obs.example.com/k?AccessKeyId=${fakeSecrets[0]}&Signature=${fakeSecrets[1]}`,
    ]) {
      const { stdout } = run(['explain', ...options], input);

      expect(stdout.length).toBeGreaterThan(500);
      expect(fakeSecrets.filter((secret) => stdout.includes(secret))).toEqual([]);
    }
  });
});
