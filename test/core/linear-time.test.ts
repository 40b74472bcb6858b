// @vitest-environment node
import { expect, test } from 'vitest';
import { cleanText, limits, parseObsError, redact } from '../../src/core/index.js';

/** Parts that come close to a pattern of the parser or of `redact`, and miss it again and again. */
const parts = [
  ['<', '<a', '<a ', '<a b="', "<a b='c", '<a b=c ', '</', '</error ', '<!', '<![', '<!a', '<!--', '<![CDATA['],
  ['<!DOCTYPE [', '<!DOCTYPE "', '<!DOCTYPE [<!--', '<?', '<?x?>', '<Error>', '<Error/>', '</Error>', '<Code>'],
  ['<Error><Code>', '<x:', '<html', '<html><title', '<title>', '<h1 ', '&', '&#', '&#x', '&amp;', '&#65', '&quot;'],
  ['"', "'", '\\', '\\"', '[', '{', '}', '[{', '{"a":', '[[', '"a":"', '{"code":"A1"},', '=', ':', '//', '//a:'],
  ['//a@', '/', 'a/', '-', '.', 'a', 'Aa', 'a.', 'A1', ' ', '\n', '\r\n', '\t', '\0', '\u200B', '\uD800', '\u0301'],
  ['…', '[redacted]', '[redact', 'NoSuchKey ', 'NoSuchKey', 'Aa:', 'aA ', 'status', 'status ', 'status='],
  ['status code ', 'http', 'http_error', 'HTTP/1.1 ', 'HTTP/1.1 404\n', 'error 40', '404: ', '4', 'Code=', 'Code="'],
  ['error code: ', 'error code:"', 'exception name: ', 'Error', 'Message=', 'error message [', 'Reason: ab'],
  ['when calling the ', 'when calling the a operation (', "'Message': '", 'message: Some("', 'request id'],
  ['request id: ', 'request', 'x-obs-', 'x-obs-a', 'x-obs-request-id: ', 'a: b\n', 'a:', 'Access to '],
  ["Access to a at '", 'net::ERR_', 'ExceptionIO', 'IO', 'Amazon', 'Sdk', 'http://', 'https://a', 'https://a.obs.'],
  ['%2F%2F', '%26', '%25', '2525', '%2525', '%3D', '\\u003d', '\\\\u003c', 'Authorization', 'Authorization:'],
  ['Authorization: a', 'Authorization="', 'Cookie: a="', 'cookie ', 'token', 'token ', 'token=', 'token="', "token='"],
  ['token:\\"', 'token:\\\\', 'token&quot;', 'x-amz-security-token', 'signature', 'string-to-sign:', 'sk=', 'ak'],
  ['-----BEGIN ', '-----BEGIN PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----a', 'ey', 'eyJhbGciOi', 'eyaaaaaa.'],
  ['eyaaaaaa.eya', 'Bearer ', 'Bearer a', 'bearer aaaaaa', 'Basic', 'OBS ', 'OBS aaaaaaaa', 'OBS aaaaaaaa:'],
  ['AWS4-HMAC-SHA256 ', 'AKIA', 'AKIAAAAA', 'LTAI', 'access key ', 'access key id ', 'iam::', 'iam::00', '47 '],
  [
    '47 45',
    '<token',
    '<token ',
    '<token>',
    '<a-token>',
    '<a-',
    'token<a>',
    'secret key<',
    'secret key <a',
    'ff ',
    '--token ',
  ],
  [
    'curl ',
    'curl -u ',
    'curl -u a',
    'value="',
    'value="a", name="',
    'signature\n',
    'signature"\r\n',
    'a'.repeat(42),
    'f'.repeat(63),
  ],
  [
    `signature ${'f'.repeat(64)}`,
    `${'a'.repeat(43)}=`,
    'token</td>',
    'token</td><a>',
    'cookie: a\n ',
    'aws configure set ',
  ],
  [
    'policy: ',
    'policy: a',
    'obsutil ',
    'curl -b a=',
    'token("',
    'token=[{',
    'access key id,',
    'MIIa',
    'QXV0aG9y',
    'Ａ',
  ],
  [`token=a ${'b'.repeat(60)} `, `signature ${'a'.repeat(27)}`, 'QXV0aG9y '.repeat(3), `${'QXV0aG9y'.repeat(4)} `],
].flat();

/** What a text of a size, or a value of as many parts, is read as. */
const subjects: Readonly<Record<string, (text: string) => unknown>> = {
  parseObsError: (text) => parseObsError(text),
  'parseObsError of a message': (text) => parseObsError({ message: text }),
  'parseObsError of XML': (text) => parseObsError(`<Error><Message>${text}</Message></Error>`),
  redact: (text) => redact(text),
  cleanText: (text) => cleanText(text),
};

/** Milliseconds that this process worked, where the system counts them finely enough; else those that went by. */
function cost(run: () => unknown): number {
  const start = performance.now();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  const passed = performance.now() - start;
  return Math.min(passed, (user + system) / 1000 || passed);
}

/** The middle of five. */
const median = (run: () => unknown) => Array.from({ length: 5 }, () => cost(run)).sort((a, b) => a - b)[2] ?? 0;

const SMALL = limits.body / 8;
const LARGE = limits.body / 2;
/** For four times the text. Work that grows with the square takes sixteen times as long. */
const MOST = 9;
/** Shorter times are the clock's own, and the compiler's. */
const MOMENT = 1;

/** How many times as long four times the text takes. */
function growth(part: string, run: (text: string) => unknown): number {
  const [small, large] = [SMALL, LARGE].map((size) => part.repeat(Math.ceil(size / part.length))) as [string, string];
  const ratio = () =>
    median(() => run(large)) /
    Math.max(
      MOMENT,
      median(() => run(small)),
    );
  // The engine may have tidied up or compiled meanwhile.
  let least = ratio();
  for (let again = 0; least > MOST && again < 4; again += 1) least = Math.min(least, ratio());
  return least;
}

test.each(Object.keys(subjects))(
  '%s takes twice as long for twice the text, whatever it holds',
  { timeout: 120_000 },
  (name) => {
    const run = subjects[name] ?? parseObsError;

    const ratios = parts.map((part) => [part, growth(part, run)] as const);

    expect(ratios.filter(([, ratio]) => ratio > MOST)).toEqual([]);
  },
);

const deep = (size: number) => {
  let value: object = { code: 'NoSuchKey' };
  for (let level = 0; level < size; level += 1) value = { cause: value };
  return value;
};

/** Values of a size that have no text. */
const values: Readonly<Record<string, (size: number) => unknown>> = {
  'a chain of causes': deep,
  'a ring of causes': (size) => {
    const links = Array.from({ length: size }, () => ({ cause: {} }));
    links.forEach((link, index) => Object.assign(link, { cause: links[(index + 1) % size] }));
    return links[0];
  },
  'an AggregateError': (size) => new AggregateError(Array.from({ length: size }, () => new Error('x'))),
  'a list': (size) => Array.from({ length: size }, () => ({ code: 'A1' })),
  'many fields': (size) => Object.fromEntries(Array.from({ length: size }, (_, key) => [`k${key}`, { cause: {} }])),
  'many headers': (size) => ({
    status: 404,
    headers: Object.fromEntries(Array.from({ length: size }, (_, key) => [`x-${key}`, 'x'])),
  }),
  'nested JSON': (size) => '{"error":'.repeat(size) + '{}' + '}'.repeat(size),
  'JSON of many objects': (size) => JSON.stringify(Array.from({ length: size }, () => ({ a: { b: 1 } }))),
};

test.each(Object.keys(values))('%s takes no longer than its size', { timeout: 60_000 }, (name) => {
  const make = values[name] ?? deep;
  const [small, large] = [make(2_000), make(8_000)];
  const ratio = () =>
    median(() => parseObsError(large)) /
    Math.max(
      MOMENT,
      median(() => parseObsError(small)),
    );

  expect(Math.min(ratio(), ratio(), ratio())).toBeLessThan(MOST);
});
