import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, limits, readObsResponse } from '../tmpcore/index.js';
import { readXmlError } from '../tmpcore/parse/xml.js';

const FIELDS = ['Code', 'Message', 'RequestId', 'Resource'] as const;
type Field = (typeof FIELDS)[number];

const RUNS = 10_000;
const TIMEOUT = 120_000;

/** Text that says what stands there, and what must not be taken for it. */
const words = fc.oneof(
  fc.stringMatching(/^[\w .,:'"/=-]{0,20}$/u),
  fc.constantFrom(' ', '\n', '\t', '  \n  ', 'NoSuchKey', '/bucket/key', ']]', '->', '?>', '语言', 'ключ', '😀'),
);
const escaped = words.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));

/** Numeric references to what XML allows; leading zeros and both cases of hexadecimal are allowed too. */
const reference = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 0x20, max: 0xd7ff }),
      fc.integer({ min: 0x1_0000, max: 0x1_ffff }),
      fc.constantFrom(9, 10),
    ),
    fc.constantFrom('', '0', '00'),
    fc.constantFrom(10, 16),
    fc.boolean(),
  )
  .map(([point, zeros, base, isUpper]) => {
    const digits = point.toString(base);
    const number = base === 16 ? `x${zeros.slice(0, 6 - digits.length)}` : zeros.slice(0, 7 - digits.length);
    return `&#${number}${isUpper ? digits.toUpperCase() : digits};`;
  });
const entity = fc.constantFrom('&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&amp;lt;', '&amp;#65;');
const hidden = fc.constantFrom('<Code>Wrong</Code>', '</Error>', 'x', '', '<Error>', '>', '"', "'", '&', '<!', ']]');
const comment = hidden.map((text) => `<!--${text}-->`);
const instruction = hidden.map((text) => `<?wrong ${text}?>`);
const cdata = fc.tuple(hidden, words).map((texts) => `<![CDATA[${texts.join('').replaceAll(']]>', '')}]]>`);

const quoted = fc.oneof(
  fc
    .constantFrom(`"a > b"`, `'"'`, `"'"`, `'<'`, `"</Code>"`, `"/"`, `'='`, `"a='b'"`)
    .map((each) => each.replaceAll('<', '&lt;')),
  fc.stringMatching(/^[\w /:.-]{0,12}$/u).map((text) => `"${text}"`),
);
const attribute = fc
  .tuple(fc.constantFrom('a', 'xml:lang', 'x-y', 'Code', '_z', 'é'), fc.constantFrom('=', ' = ', '=\n', '\t='), quoted)
  .map(([name, equals, value]) => [name, `${name}${equals}${value}`] as const);
const attributes = fc
  .tuple(fc.uniqueArray(attribute, { maxLength: 2, selector: ([name]) => name }), fc.constantFrom(' ', '\n ', '\t'))
  .map(([list, gap]) => list.map(([, text]) => `${gap}${text}`).join(''));

const prefix = fc.constantFrom('', '', '', 's3:', 'ns0:');
const gapInTag = fc.constantFrom('', '', ' ', '\n');
const otherName = fc.constantFrom(
  'HostId',
  'Key',
  'BucketName',
  'Detail',
  'code',
  'Codes',
  'My-Code',
  'a.b',
  '_x',
  'ErrorCode',
  'Größe',
  'Ключ',
  '码',
);

interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly gap: string;
}
const tagOf = (name: fc.Arbitrary<string>): fc.Arbitrary<Tag> =>
  fc
    .record({ prefix, name, attributes, gap: gapInTag })
    .map(({ prefix: before, name: local, ...rest }) => ({ name: `${before}${local}`, ...rest }));

const element = ({ name, attributes: list, gap }: Tag, inside: string | undefined) =>
  inside === undefined ? `<${name}${list}${gap}/>` : `<${name}${list}${gap}>${inside}</${name}${gap}>`;

const piece = fc.oneof(
  { weight: 4, arbitrary: escaped },
  { weight: 1, arbitrary: entity },
  { weight: 1, arbitrary: reference },
  { weight: 1, arbitrary: cdata },
  { weight: 1, arbitrary: comment },
  { weight: 1, arbitrary: instruction },
);
const pieces = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(''));
const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<string>(...FIELDS) },
  { weight: 2, arbitrary: otherName },
);
const grandchild = fc.tuple(tagOf(name), fc.option(pieces, { nil: undefined })).map((parts) => element(...parts));
const content = fc.array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: grandchild }), {
  maxLength: 3,
});
const child = fc
  .tuple(tagOf(name), fc.option(content, { nil: undefined, freq: 12 }))
  .map(([tag, inside]) => element(tag, inside?.join('')));
const between = fc.oneof(fc.constantFrom('', '', '\n', '\n  ', ' '), comment, instruction);

/** An error document as S3-like stores write it, and as XML lets them. */
const documents = fc
  .record({
    prolog: fc.constantFrom(
      '',
      '<?xml version="1.0" encoding="UTF-8"?>',
      "<?xml version='1.0' standalone='yes'?>\n",
      '<?xml version="1.0"?>\n<!DOCTYPE Error>\n',
      '<?xml version="1.0"?><!DOCTYPE Error [ <!ELEMENT Code ANY> <!ATTLIST Code a CDATA "x"> ]>',
      '<!-- <Error><Code>Wrong</Code></Error> -->',
    ),
    isWrapped: fc.boolean(),
    isInNamespace: fc.boolean(),
    root: tagOf(fc.constant('Error')),
    children: fc.array(fc.tuple(between, child), { minLength: 1, maxLength: 7 }),
    end: between,
  })
  .map(({ prolog, isWrapped, isInNamespace, root, children, end }) => {
    const inside = children.flat().join('') + end;
    const error = element(root, inside);
    const spaces = `xmlns:s3="http://s3.amazonaws.com/doc/2006-03-01/" xmlns:ns0='urn:x'${isInNamespace ? ' xmlns="urn:default"' : ''}`;
    return isWrapped
      ? `${prolog}<ErrorResponse ${spaces}><Code>Wrong</Code>${error}<RequestId>wrong</RequestId></ErrorResponse>`
      : prolog + error.replace(root.name, `${root.name} ${spaces}`);
  });

/** What the browser's parser finds; `undefined` for a body that is not well-formed. */
function byBrowser(body: string): Partial<Record<Field, string>> | undefined {
  const parsed = new DOMParser().parseFromString(body, 'application/xml');
  if (parsed.getElementsByTagName('parsererror').length > 0) return undefined;
  const error = parsed.getElementsByTagNameNS('*', 'Error')[0];
  const children = [...(error?.children ?? [])];
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const found = children.find(({ localName }) => localName === field);
      return found ? [[field, found.textContent ?? '']] : [];
    }),
  );
}

function byKit(body: string): Partial<Record<Field, string>> {
  const found = readXmlError(body);
  return Object.fromEntries(FIELDS.flatMap((field) => (found?.has(field) ? [[field, found.get(field)]] : [])));
}

test(
  'the scanner reads what the browser’s own XML parser reads',
  () => {
    let malformed = 0;
    fc.assert(
      fc.property(documents, (body) => {
        const expected = byBrowser(body);
        if (!expected) malformed += 1;
        else expect(byKit(body)).toEqual(expected);
      }),
      { numRuns: RUNS },
    );

    // The generator's own fault, if any: a body that no parser reads compares nothing.
    expect(malformed).toBe(0);
  },
  TIMEOUT,
);

/** An id as the kit gives it: without white space, or not at all. */
function idOf(text: string): string | undefined {
  const id = cleanText(text, limits.body).replaceAll(' ', '');
  return /^[\w+/=.:@~-]{1,64}$/u.test(id) ? id : undefined;
}

async function check(body: string): Promise<void> {
  const { Code: code, Message: message, RequestId: requestId, Resource: resource } = byBrowser(body) ?? {};
  const said = await readObsResponse(new Response(body, { status: 403 }));

  // An element that is not there may be found in another case; that is for other tests.
  if (code !== undefined && !/^\s*\d+\s*$/u.test(code))
    expect(said.code).toBe(cleanText(code, limits.code) || undefined);
  if (message !== undefined) expect(said.message).toBe(cleanText(message, limits.message) || undefined);
  if (requestId !== undefined) expect(said.requestId).toBe(idOf(requestId));
  if (resource !== undefined) expect(said.resource).toBe(cleanText(resource, limits.resource) || undefined);
}

test(
  'an answer with such a body says the same',
  () => {
    // At once: each waits for its stream.
    const atOnce = 50;
    const many = fc.array(documents, { minLength: atOnce, maxLength: atOnce });

    return fc.assert(
      fc.asyncProperty(many, async (bodies) => {
        await Promise.all(bodies.map(check));
      }),
      { numRuns: RUNS / atOnce },
    );
  },
  TIMEOUT,
);
