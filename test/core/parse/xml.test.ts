// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { limits, parseObsError } from '../../../src/core/index.js';

const read = (body: string) => {
  const { code, message, requestId } = parseObsError(body);
  return { code, message, requestId };
};

/** Name, body, and exactly what is read of it. */
const bodies: readonly (readonly [string, string, { code?: string; message?: string; requestId?: string }])[] = [
  ['a plain body', '<Error><Code>A1</Code><Message>m</Message></Error>', { code: 'A1', message: 'm' }],
  [
    'blank lines and a mark before the prolog',
    '\uFEFF\n\n <?xml version="1.0"?>\n<Error><Code>A1</Code></Error>',
    { code: 'A1' },
  ],
  [
    'a prolog in single quotes',
    "<?xml version='1.0' encoding='utf-8' ?><Error><Code>A1</Code></Error>",
    { code: 'A1' },
  ],
  [
    'white space around values',
    '<Error>\n <Code>\n\tA1\n </Code>\n <Message>  m  </Message></Error>',
    { code: 'A1', message: 'm' },
  ],
  ['a namespace', '<Error xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Code>A1</Code></Error>', { code: 'A1' }],
  [
    'prefixes',
    '<s3:Error xmlns:s3="urn:x"><s3:Code>A1</s3:Code><s3:Message>m</s3:Message></s3:Error>',
    { code: 'A1', message: 'm' },
  ],
  ['attributes', '<Error a="1" b=\'2\'><Code type="x">A1</Code></Error>', { code: 'A1' }],
  ['a “>” in an attribute', '<Error a="x > y"><Code b=">">A1</Code></Error>', { code: 'A1' }],
  [
    'a “>” in an attribute with white space before its value',
    '<Error a = "x > y"><Code b=\n">">A1</Code></Error>',
    { code: 'A1' },
  ],
  ['names in any script', '<Error><Größe>1</Größe><码><Code>FAKE</Code></码><Code>A1</Code></Error>', { code: 'A1' }],
  ['a very long name', `<Error><${'x'.repeat(200)}>1</${'x'.repeat(200)}><Code>A1</Code></Error>`, { code: 'A1' }],
  ['a fake in an attribute', '<Error a="<Code>FAKE</Code>"><Code>A1</Code></Error>', { code: 'A1' }],
  ['a fake in a comment', '<Error><!-- a > b <Code>FAKE</Code> --><Code>A1</Code></Error>', { code: 'A1' }],
  [
    'a comment around a fake root',
    '<!-- > <Error><Code>FAKE</Code></Error> --><Error><Code>A1</Code></Error>',
    { code: 'A1' },
  ],
  ['a fake in an instruction', '<Error><?x <Code>FAKE</Code> ?><Code>A1</Code></Error>', { code: 'A1' }],
  [
    'a fake in a document type',
    '<!DOCTYPE Error [<!ENTITY e "<Code>FAKE</Code>">]><Error><Code>A1</Code></Error>',
    { code: 'A1' },
  ],
  [
    'a fake behind brackets in a document type',
    `<!DOCTYPE Error [<!-- it's ]> --><?x "]>?><!ENTITY e ']><Error><Code>FAKE</Code></Error>'>]><Error><Code>A1</Code></Error>`,
    { code: 'A1' },
  ],
  [
    'CDATA',
    '<Error><Code><![CDATA[A1]]></Code><Message><![CDATA[a < b & c]]></Message></Error>',
    { code: 'A1', message: 'a < b & c' },
  ],
  [
    'tags in CDATA',
    '<Error><Code>A1</Code><Message><![CDATA[<b>x</b>]]></Message></Error>',
    { code: 'A1', message: '<b>x</b>' },
  ],
  [
    'a fake in CDATA',
    '<Error><Message><![CDATA[</Message><Code>FAKE</Code>]]></Message><Code>A1</Code></Error>',
    { code: 'A1', message: '</Message><Code>FAKE</Code>' },
  ],
  [
    'duplicates',
    '<Error><Code>A1</Code><Code>B2</Code><Message>m</Message><Message>n</Message></Error>',
    { code: 'A1', message: 'm' },
  ],
  ['two errors', '<Error><Code>A1</Code></Error><Error><Code>B2</Code></Error>', { code: 'A1' }],
  [
    'lower case',
    '<error><code>A1</code><message>m</message><requestid>R234</requestid></error>',
    { code: 'A1', message: 'm', requestId: 'R234' },
  ],
  ['the exact case before another', '<Error><code>b2</code><Code>A1</Code></Error>', { code: 'A1' }],
  [
    'a wrapper',
    '<ErrorResponse xmlns="x"><Error><Type>Sender</Type><Code>A1</Code></Error><RequestId>R234</RequestId></ErrorResponse>',
    { code: 'A1', requestId: 'R234' },
  ],
  [
    'a child of Message',
    '<Error><Message>m <Code>FAKE</Code> n</Message><Code>A1</Code></Error>',
    { code: 'A1', message: 'm FAKE n' },
  ],
  ['a grandchild before the child', '<Error><Detail><Code>FAKE</Code></Detail><Code>A1</Code></Error>', { code: 'A1' }],
  ['self-closing children', '<Error><Message/><HostId /><Code>A1</Code></Error>', { code: 'A1' }],
  [
    'empty children',
    '<Error><Code></Code><Message></Message><RequestId>R234</RequestId></Error>',
    { requestId: 'R234' },
  ],
  [
    'stray end tags',
    '</x></Message><Error></Code><Code>A1</Code></HostId><Message>m</Message></Error>',
    { code: 'A1', message: 'm' },
  ],
  ['an end cut in a tag', '<Error><Code>A1</Code><RequestId>R234</RequestId><Mess', { code: 'A1', requestId: 'R234' }],
  [
    'an end cut in a value',
    '<Error><Message>m</Message><RequestId>R234</RequestId><Code>NoSuchK',
    { message: 'm', requestId: 'R234' },
  ],
  ['children that lost their root', '<Code>A1</Code><Message>m</Message>', { code: 'A1', message: 'm' }],
  [
    'entities',
    '<Error><Code>A1</Code><Message>a &lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;</Message></Error>',
    { code: 'A1', message: `a <b> & "c" 'd'` },
  ],
  [
    'entities decoded once',
    '<Error><Code>A1</Code><Message>&amp;lt;b&amp;gt; &amp;#65;</Message></Error>',
    { code: 'A1', message: '&lt;b&gt; &#65;' },
  ],
  [
    'numeric references',
    '<Error><Code>A&#49;</Code><Message>&#x4e2d;&#25991; &#x1F600;</Message></Error>',
    { code: 'A1', message: '中文 😀' },
  ],
  [
    'references to nothing',
    '<Error><Code>A1</Code><Message>&#0;&#xD800;&#x110000;&nbsp;&x;&;</Message></Error>',
    { code: 'A1', message: '���&nbsp;&x;&;' },
  ],
  [
    'names of objects’ own',
    '<Error><__proto__>x</__proto__><constructor>y</constructor><Code>A1</Code></Error>',
    { code: 'A1' },
  ],
  [
    'line ends of Windows',
    '<Error>\r\n<Code>A1</Code>\r\n<Message>a\r\nb</Message>\r\n</Error>',
    { code: 'A1', message: 'a b' },
  ],
  [
    'a log around it',
    'ERROR 12:00 a < b: <Error><Code>A1</Code><Message>m</Message></Error> at x (y.js:1)',
    { code: 'A1', message: 'm' },
  ],
  ['junk after it', '<Error><Code>A1</Code></Error><html><h1>500</h1>', { code: 'A1' }],
  ['the right case before another', '<error><code>B2</code></error><Error><Code>A1</Code></Error>', { code: 'A1' }],
  ['only what is in it', '<Error><Code>A1</Code></Error><Message>FAKE</Message>', { code: 'A1' }],
  ['it behind an end without a beginning', '</Error><Code>FAKE</Code><Error><Code>A1</Code></Error>', { code: 'A1' }],
  ['it behind an empty one', '<Error/><Code>FAKE</Code><Error><Code>A1</Code></Error>', { code: 'A1' }],
  [
    'only what is in it, behind a log with a “<”',
    'a < b: <Error><Code>A1</Code></Error><Message>FAKE</Message>',
    { code: 'A1', message: 'a < b:' },
  ],
  [
    'a child of the same name',
    '<Error><Message>m <Message>n</Message> o</Message><Code>A1</Code></Error>',
    { code: 'A1', message: 'm n o' },
  ],
  [
    'an empty child of the same name',
    '<Error><Message>m <Message/> o</Message><Code>A1</Code></Error>',
    { code: 'A1', message: 'm o' },
  ],
  [
    'a child that is never closed',
    '<Error><Message>m <br> n</Message><Code>A1</Code></Error>',
    { code: 'A1', message: 'm n' },
  ],
  [
    'what is no tag',
    '<Error><Message>m <1Message> n</Message><Code>A1</Code></Error>',
    { code: 'A1', message: 'm <1Message> n' },
  ],
  [
    'comments, instructions and declarations in a value',
    '<Error><Message>m<!-- c --> n<?x y?> o<!z> p</Message><Code>A1</Code></Error>',
    { code: 'A1', message: 'm n o p' },
  ],
  ['a comment that begins like its end', '<Error><!--> <Code>FAKE</Code> --><Code>A1</Code></Error>', { code: 'A1' }],
  [
    'an end of CDATA before its beginning',
    '<Error><Code>A1</Code><Message>]]><![CDATA[<b>]]></Message></Error>',
    { code: 'A1', message: ']]><b>' },
  ],
  ['a “>” in an instruction', '<?a?><Error><?x > <Code>FAKE</Code> ?><Code>A1</Code></Error>', { code: 'A1' }],
  ['a plain document type', '<!DOCTYPE Error><Error><Code>A1</Code></Error>', { code: 'A1' }],
  [
    'a fake in brackets of a document type',
    '<!DOCTYPE a [ > <Error><Code>FAKE</Code></Error> ]><Error><Code>A1</Code></Error>',
    { code: 'A1' },
  ],
  ...['"', "'"].map(
    (quote) =>
      [
        `a fake in ${quote} of a document type`,
        `<!DOCTYPE a ${quote}> <Error><Code>FAKE</Code></Error>${quote}><Error><Code>A1</Code></Error>`,
        { code: 'A1' },
      ] as const,
  ),
  ...[
    ['<!--', '-->'],
    ['<?x', '?>'],
  ].map(
    ([begin, end]) =>
      [
        `a fake behind ${begin} in a document type`,
        `<!DOCTYPE a [${begin} ' ]> <Error><Code>FAKE</Code></Error> ${end}]><Error><Code>A1</Code></Error>`,
        { code: 'A1' },
      ] as const,
  ),
  ['a document type that never ends', '<!DOCTYPE a "<Error><Code>FAKE</Code></Error>', {}],
  [
    'a fake in an attribute in single quotes',
    "<Error a='x > <Code>FAKE</Code>'><Code>A1</Code></Error>",
    { code: 'A1' },
  ],
  ['a quote that is none', "<Error><Code it's>A1</Code><Message>m</Message></Error>", { code: 'A1', message: 'm' }],
  ['nothing behind a quote that never ends', '<Error><Code>A1</Code><Message a="x>m</Message></Error>', { code: 'A1' }],
  [
    'a bare “&” before a reference',
    '<Error><Code>A1</Code><Message>a & b &amp; c &#38; d</Message></Error>',
    { code: 'A1', message: 'a & b & c & d' },
  ],
];

test.each(bodies)('reads %s', (_name, body, said) => {
  expect(read(body)).toEqual({ code: undefined, message: undefined, requestId: undefined, ...said });
});

test.each([
  [
    'in an attribute',
    String.raw`body="<?xml version=\"1.0\"?><Error a=\"1\"><Code>NoSuchKey</Code><RequestId>R234</RequestId></Error>"`,
  ],
  [
    'with escaped line ends',
    String.raw`"<?xml version=\"1.0\"?>\n<Error>\n  <Code>NoSuchKey</Code>\n  <RequestId>R234</RequestId>\n</Error>"`,
  ],
])('a log may have escaped the quotes, %s', (_name, log) => {
  expect(read(log)).toMatchObject({ code: 'NoSuchKey', requestId: 'R234' });
});

test('all fields of a body find their place', () => {
  const body =
    '<Error><Code>SignatureDoesNotMatch</Code><Message>m</Message><RequestId>R234</RequestId><HostId>H/56==</HostId>' +
    '<Resource>/b/k</Resource><BucketName>b</BucketName><Key>k</Key><Endpoint>b.obs.example.com</Endpoint>' +
    '<ServerTime>1970-01-01T00:00:01Z</ServerTime><RequestTime>1970-01-01T00:00:02Z</RequestTime>' +
    '<ArgumentName>prefix</ArgumentName><Condition>If-Match</Condition><Unheard>of</Unheard></Error>';

  expect(parseObsError(body)).toEqual({
    code: 'SignatureDoesNotMatch',
    message: 'm',
    requestId: 'R234',
    hostId: 'H/56==',
    resource: '/b/k',
    bucket: 'b',
    key: 'k',
    endpoint: 'b.obs.example.com',
    serverTime: 1000,
    requestTime: 2000,
    details: { ArgumentName: 'prefix', Condition: 'If-Match' },
  });
});

describe('a body cut anywhere', () => {
  const whole =
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- c --><Error><Code>NoSuchKey</Code><Message>not &lt;there&gt;</Message>' +
    '<RequestId>R23456</RequestId><HostId><![CDATA[H7]]></HostId></Error>\n';
  const prefixes = Array.from({ length: whole.length }, (_, end) => whole.slice(0, end));

  test('gives whole values or none', () => {
    const offenders = prefixes.filter((prefix) => {
      const { code, requestId, hostId } = parseObsError(prefix);
      return (
        ![undefined, 'NoSuchKey'].includes(code) ||
        ![undefined, 'R23456'].includes(requestId) ||
        ![undefined, 'H7'].includes(hostId)
      );
    });

    expect(offenders).toEqual([]);
  });

  test('gives every value that is complete', () => {
    const end = whole.indexOf('</Code>') + '</Code>'.length;

    expect(prefixes.slice(end).filter((prefix) => parseObsError(prefix).code !== 'NoSuchKey')).toEqual([]);
  });
});

test('what comes behind 2,000 tags is not read', () => {
  const body = (tags: number) => `<Error>${'<a/>'.repeat(tags)}<Code>A1</Code></Error>`;

  expect(parseObsError(body(limits.tags - 10)).code).toBe('A1');
  expect(parseObsError(body(limits.tags + 1)).code).toBeUndefined();
});

describe('entities', () => {
  test('a document’s own are never expanded', () => {
    const levels = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`);
    const laughs = `<!DOCTYPE z [<!ENTITY l0 "ha">${levels.join('')}]><Error><Code>A1</Code><Message>&l9;</Message></Error>`;

    expect(read(laughs)).toMatchObject({ code: 'A1', message: '&l9;' });
  });

  test('files and addresses are never fetched', () => {
    const outside =
      '<!DOCTYPE z [<!ENTITY x SYSTEM "file:///etc/passwd">]><Error><Code>A1</Code><Message>&x;</Message></Error>';

    expect(read(outside)).toMatchObject({ code: 'A1', message: '&x;' });
  });
});

test('a message cannot pass for the answer', () => {
  const inside = '<Error><Code>FAKE</Code><RequestId>FAKE0000</RequestId></Error> HTTP/1.1 200 OK';
  const escaped = inside.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

  expect(parseObsError(`<Error><Code>A1</Code><Message>${escaped}</Message></Error>`)).toEqual({
    code: 'A1',
    message: inside,
  });
});

test('an element that is no error says nothing', () => {
  expect(parseObsError('<ListBucketResult><Name>b</Name><Key>k</Key></ListBucketResult>').code).toBeUndefined();
  expect(parseObsError('<Errors><Codes>A1</Codes></Errors>').code).toBeUndefined();
});
