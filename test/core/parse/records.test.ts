// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { parseObsError } from '../../../src/core/index.js';
import { REQUEST_ID } from '../../fixtures/inputs.js';

// Answers inside of other texts: in records of a log, behind the head of an answer, between sentences.

describe('JSON in a log', () => {
  const json = '{"Key":"a.jpg","Code":"OddName","Status":404}';
  const said = { key: 'a.jpg', code: 'OddName', status: 404 };

  test.each([
    ['alone', json],
    ['in a list', `[${json}]`],
    ['with blanks around it', ` ${json}\n`],
    ['behind a word', `failed ${json}`],
    ['before a word', `${json} failed`],
    ['behind a brace of another kind', `put {name}"x" failed: ${json}`],
    ['with blanks in its brace', `failed ${json.replace('{', '{  \n ')}`],
    ['deep in a record', `{"a":{"b":{"c":[{"d":${json}}]}}}`],
    ['as a text in a record', JSON.stringify({ level: 'error', out: json })],
    ['as a text in a record, behind a word', `failed ${JSON.stringify({ out: json })} twice`],
  ])('is read: %s', (_name, text) => {
    expect(parseObsError(text)).toMatchObject(said);
  });

  test('says its own sentence; beside it stands the log’s', () => {
    expect(parseObsError('{"message":"gone"}')).toEqual({ message: 'gone' });
    expect(parseObsError('Upload broke: {"Status":404}')).toEqual({ status: 404, message: 'Upload broke:' });
    expect(parseObsError('Reason: gone away\n{"Status":404}')).toEqual({ status: 404, message: 'gone away' });
  });

  test('goes with what stands before and behind it', () => {
    expect(parseObsError(`Status Code: 404 {"Code":"OddName"} RequestId: ${REQUEST_ID}`)).toMatchObject({
      code: 'OddName',
      status: 404,
      requestId: REQUEST_ID,
    });
    expect(parseObsError('Error Code: OneName {"Code":"TwoName"}').code).toBe('TwoName');
  });

  test.each([
    ['an XML body', '<s3:Error xmlns:s3="x"><s3:Code>OddName</s3:Code></s3:Error>'],
    ['an XML body with a prolog', '<?xml version="1.0"?><Error><Code>OddName</Code></Error>'],
    ['the head of an answer', 'HTTP/1.1 404 Gone\nx-obs-error-code: OddName\n\n'],
    ['the sentence of a Java SDK', 'S3Exception: gone for good (Service: S3; Status Code: 404; Error Code: OddName)'],
  ])('may hold %s, whatever its field is called', (_name, out) => {
    expect(parseObsError(JSON.stringify({ level: 'error', out })).code).toBe('OddName');
  });

  test('holds words of others, which are no answer', () => {
    expect(parseObsError(JSON.stringify({ level: 'error', note: 'see Error Code: OddName' })).code).toBeUndefined();
  });
});

describe('an XML body in a log', () => {
  test.each(['Error', 's3:Error', 'error'])('goes with what stands before and behind it: %s', (name) => {
    const code = name.startsWith('s3:') ? 's3:Code' : 'Code';
    const body = `<${name}><${code}>OddName</${code}></${name}>`;

    expect(parseObsError(`Status Code: 404 ${body}`)).toMatchObject({ code: 'OddName', status: 404 });
    expect(parseObsError(`${body} Status Code: 404 -> gave up`)).toMatchObject({ code: 'OddName', status: 404 });
    expect(parseObsError(body.replace(`</${name}>`, `</${name} > Status Code: 404`)).status).toBe(404);
  });

  test('that is cut has no log behind it', () => {
    expect(parseObsError('<Error><Code>OddName</Code><Message>see Status Code: 404').status).toBeUndefined();
  });

  test('may be cut first, and whole behind that', () => {
    expect(
      parseObsError('<Error><Code>OneName (truncated...)\n<Error><Code>TwoName</Code><Key>a.jpg</Key></Error>'),
    ).toMatchObject({ code: 'TwoName', key: 'a.jpg' });
  });
});

describe('the head of an answer', () => {
  const DATE = 'Tue, 03 Mar 2026 08:15:24 GMT';
  const time = Date.parse(DATE);

  test.each(['HTTP/1.1 404 Not Found', 'HTTP/2 404', '< HTTP/1.1 404 Not Found', '< HTTP/2 404'])(
    'is read: %s',
    (line) => {
      expect(parseObsError(`${line}\nx-obs-error-code: OddName\ndate: ${DATE}\n\n`)).toMatchObject({
        status: 404,
        code: 'OddName',
        serverTime: time,
      });
    },
  );

  test.each(['\n\n', '\r\n\r\n', '\n< \n', '\n<\n', '\n \n', '\r\n< \r\n'])('ends at %j', (blank) => {
    const end = blank.includes('\r') ? '\r\n' : '\n';
    const head = `HTTP/1.1 404 Not Found${end}x-obs-request-id: ${REQUEST_ID}`;

    expect(parseObsError(`${head}${blank}date: ${DATE}`)).toMatchObject({ status: 404, requestId: REQUEST_ID });
    expect(parseObsError(`${head}${blank}date: ${DATE}`).serverTime).toBeUndefined();
    expect(parseObsError(`${head}${end}date: ${DATE}${blank}`).serverTime).toBe(time);
  });

  test('is the last one, not that of a proxy or in between', () => {
    const answer = `HTTP/1.1 404 Not Found\nx-obs-error-code: OddName\n\n`;

    expect(parseObsError(`HTTP/1.1 100 Continue\n\n${answer}`)).toMatchObject({ status: 404, code: 'OddName' });
    expect(parseObsError(`HTTP/1.1 200 Connection established\n\n${answer}`)).toMatchObject({ status: 404 });
  });

  test('holds lines that are no words of a log', () => {
    expect(parseObsError('HTTP/1.1 404 Not Found\nx-odd: NoSuchKey\nx-even: Status Code: 500\n\n')).toEqual({
      status: 404,
    });
  });

  test.each([
    'x-obs-error-code: OddName',
    'x-obs-error-code:OddName',
    'X-Amz-Error-Code : OddName',
    '< x-amz-error-code: OddName',
    'server: OBS\nx-obs-error-code: OddName',
  ])('may have lost its first line: %j', (lines) => {
    expect(parseObsError(`${lines}\ndate: ${DATE}`)).toMatchObject({ code: 'OddName', serverTime: time });
  });

  test.each([`date: ${DATE}`, `see x-obs-id-2: H\ndate: ${DATE}`, `x-obs-id-2:\ndate: ${DATE}`])(
    'is not any text with colons: %j',
    (text) => {
      expect(parseObsError(text).serverTime).toBeUndefined();
    },
  );

  test('says a header once: the first', () => {
    expect(parseObsError('HTTP/1.1 404\nx-obs-error-code: OneName\nx-obs-error-code: TwoName\n\n').code).toBe(
      'OneName',
    );
  });
});

describe('a page', () => {
  test('begins where it says so, and has a title', () => {
    expect(parseObsError('<title>500 mine</title><html><title> Not Found </title>')).toEqual({
      status: 404,
      details: { body: 'html', page: 'Not Found' },
    });
  });

  test('says its status in one of its first three headings', () => {
    const page = (headings: number) => `<html>${'<h1>a</h1>'.repeat(headings)}<h1>404 Not Found</h1>`;

    expect(parseObsError(page(2)).status).toBe(404);
    expect(parseObsError(page(3)).status).toBeUndefined();
  });
});

describe('the sentence of a wrapper', () => {
  test('stays whole where it says nothing of an answer', () => {
    expect(parseObsError({ message: 'Reason: gone away' })).toEqual({ message: 'Reason: gone away' });
    expect(parseObsError({ message: 'mine', cause: 'theirs' })).toEqual({ message: 'mine' });
  });

  test('takes no status away that it does not give', () => {
    expect(parseObsError({ status: 403, message: 'Error Code: OddName' })).toMatchObject({
      status: 403,
      code: 'OddName',
    });
    expect(parseObsError({ status: 500, message: 'Error Code: OddName, Status Code: 403' })).toMatchObject({
      status: 403,
      code: 'OddName',
    });
  });
});
