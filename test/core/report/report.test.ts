// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  causes,
  type CauseId,
  diagnose,
  type Diagnosis,
  formatReport,
  redact,
  version,
} from '../../../src/core/index.js';
import { en } from '../../../src/locales/en.js';
import { inputs, REQUEST_ID, skewXml } from '../../fixtures/inputs.js';

const full = {
  status: 503,
  code: 'SlowDown',
  message: 'Reduce your request rate.',
  requestId: REQUEST_ID,
  hostId: 'H/56==',
  resource: '/b/k',
  bucket: 'b',
  key: 'k',
  method: 'PUT',
  endpoint: 'obs.example.com',
  serverTime: 1000,
  requestTime: 2000,
  retryAfter: 1500,
  details: { Condition: 'If-Match' },
};

// The same, said in another order.
const { status, code, message, requestId, ...rest } = full;
const turned = { ...rest, requestId, message, code, status };

describe('a report as text', () => {
  test('says all that a support desk asks for, in one order', () => {
    expect(formatReport(diagnose(full)).split('\n')).toEqual([
      'status: 503',
      'code: SlowDown',
      'message: Reduce your request rate.',
      `requestId: ${REQUEST_ID}`,
      'hostId: H/56==',
      'resource: /b/k',
      'bucket: b',
      'key: k',
      'method: PUT',
      'endpoint: obs.example.com',
      'serverTime: 1970-01-01T00:00:01.000Z',
      'requestTime: 1970-01-01T00:00:02.000Z',
      'retryAfter: 1.5 s',
      'Condition: If-Match',
      `obs-error-kit: ${version}`,
      '- throttled (likely)',
      '- temporarily-unavailable (possible)',
    ]);
  });

  test('does not depend on the order in which things were said', () => {
    expect(formatReport(diagnose(turned))).toBe(formatReport(diagnose(full)));
  });

  test('speaks the language it is given', () => {
    const report = formatReport(diagnose(full), { messages: en });

    expect(report).toContain(`Request ID: ${REQUEST_ID}`);
    expect(report).toContain(`${en.causes.throttled.title} (Likely)`);
  });

  test('says in UTC when it was, where the host knows', () => {
    expect(formatReport(diagnose(full), { time: 1_770_000_000_000 })).toContain('time: 2026-02-02T02:40:00.000Z');
    expect(formatReport(diagnose(full), { time: Number.NaN })).not.toContain('time:');
  });

  test('says why there is no request id', () => {
    expect(formatReport(diagnose(403), { messages: en })).toContain(`Request ID: ${en.ui.banner.noRequestId}`);
  });

  test('leaves out what is ruled out', () => {
    expect(formatReport(diagnose({ code: 'NoSuchKey' }))).not.toContain('no-bucket');
  });

  test('is one line a field, whatever the error says', () => {
    const report = formatReport(diagnose({ code: 'A1', message: 'a\nstatus: 200\r\ncode: Fine' }));

    expect(report.split('\n').filter((line) => line.startsWith('status: 200'))).toEqual([]);
    expect(report.endsWith('\n')).toBe(false);
  });
});

describe('a report of what came another way', () => {
  test('is of a diagnosis that was stored, without what may have been put into it', () => {
    const stored = JSON.parse(JSON.stringify(diagnose(full))) as Diagnosis;
    const changed = { ...stored, error: { ...stored.error, code: {}, retryAfter: [], serverTime: Number.NaN } };

    expect(formatReport(stored, { messages: en })).toBe(formatReport(diagnose(full), { messages: en }));
    expect(formatReport(changed as never)).not.toMatch(/^(?:code|retryAfter|serverTime)|object|NaN/mu);
  });

  test('names no cause that is none', () => {
    const candidates = [{ cause: {}, verdict: undefined, evidence: [] }];

    expect(formatReport({ ...diagnose(404), candidates } as never)).toBe(
      `status: 404\nobs-error-kit: ${version}\n- – (–)`,
    );
  });

  test('says ids and names of fields where the words are missing or are none', () => {
    const { verdicts, panel } = en.ui;
    const ui = {
      verdicts: { ...verdicts, possible: {} },
      banner: {},
      panel: { fields: { ...panel.fields, status: 7 } },
    };
    const report = formatReport(diagnose(404), { messages: { causes: en.causes, ui } as never });

    expect(report.split('\n').slice(0, 4)).toEqual([
      'status: 404',
      'Request ID: –',
      `obs-error-kit: ${version}`,
      `- ${en.causes['no-object'].title} (possible)`,
    ]);
  });
});

describe('a report as Markdown', () => {
  test('is a list of bold names', () => {
    expect(formatReport(diagnose({ status: 404, code: 'NoSuchKey' }), { format: 'markdown' }).split('\n')).toEqual([
      '- **status:** `404`',
      '- **code:** `NoSuchKey`',
      `- **obs-error-kit:** \`${version}\``,
      '- no-object (confirmed)',
    ]);
  });

  test.each([
    '`x` | <img src=x> ![p](https://evil.example/p.png) [l](https://evil.example) ``` \\| @all',
    '![p](https://evil.example/p.png)',
    '`',
    '``` ![p](https://evil.example/p.png)',
    '![p](https://evil.example/p.png) `` `',
    '\\` <b>x</b> \\``',
  ])('shows what a server says as code, which nothing in it can end: %s', (text) => {
    const report = formatReport(diagnose({ code: 'A1', message: text, key: text, resource: text }), {
      format: 'markdown',
    });
    const outside = report.replaceAll(/(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/gu, '');

    expect(report).toContain(text);
    expect(outside.split('\n')).toEqual([
      '- **code:** ',
      '- **message:** ',
      '- **resource:** ',
      '- **key:** ',
      '- **obs-error-kit:** ',
      '- unknown (possible)',
    ]);
  });
});

describe('a report as JSON', () => {
  test('can be read again, in one order', () => {
    const report = formatReport(diagnose(full), { format: 'json' });
    const { details, ...fields } = full;

    expect(JSON.parse(report)).toEqual({
      error: fields,
      details,
      category: 'server-error',
      severity: 'warning',
      match: 'code',
      candidates: [
        { cause: 'throttled', verdict: 'likely' },
        { cause: 'temporarily-unavailable', verdict: 'possible' },
      ],
      retry: { advice: 'backoff', safe: true, afterMs: 1500 },
      kit: version,
    });
    expect(report).toBe(formatReport(diagnose(turned), { format: 'json' }));
  });

  test.each(inputs)('is JSON for $name', ({ make }) => {
    expect(() => JSON.parse(formatReport(diagnose(make()), { format: 'json' })) as unknown).not.toThrow();
  });

  test('is JSON although something in it was masked', () => {
    const value = {
      code: 'A1',
      message: 'bad "token": "abc\\"def", policy="x\\\\" Signature=a"b',
      key: 'x?AccessKeyId=ABCDEFGHIJ"',
    };

    expect(() => JSON.parse(formatReport(diagnose(value), { format: 'json' })) as unknown).not.toThrow();
  });
});

describe('every report', () => {
  const formats = ['text', 'markdown', 'json'] as const;

  test.each(formats)('as %s is made of anything without a throw', (format) => {
    for (const value of [undefined, null, '', Number.NaN, {}, 0, 200, skewXml]) {
      const report = formatReport(diagnose(value), { format, messages: en });

      expect(report).not.toMatch(/undefined|NaN|\[object/u);
    }
  });

  test.each(formats)('as %s has a title for every cause', (format) => {
    const silent = (Object.keys(causes) as CauseId[]).filter((cause) => {
      const diagnosis = { ...diagnose(404), candidates: [{ cause, verdict: 'likely' as const, evidence: [] }] };
      return !formatReport(diagnosis, { format, messages: en }).includes(
        format === 'json' ? cause : en.causes[cause].title,
      );
    });

    expect(silent).toEqual([]);
  });
});

describe('redact', () => {
  test.each(inputs)('changes nothing when it is used twice: $name', ({ make }) => {
    const once = redact(JSON.stringify(diagnose(make())));

    expect(redact(once)).toBe(once);
  });

  test('masks what is behind a name, and keeps the name', () => {
    expect(redact('Signature=abcdefgh1234&Expires=1')).toBe('Signature=[redacted]&Expires=1');
    expect(redact('X-Auth-Token: abcdefgh')).toBe('X-Auth-Token: [redacted]');
    expect(redact('<AWSAccessKeyId>ABCDEFGH</AWSAccessKeyId>')).toBe('<AWSAccessKeyId>[redacted]</AWSAccessKeyId>');
  });

  /** Names under which clients and services keep credentials. */
  const names = [
    'AccessKeyId AWSAccessKeyId OSSAccessKeyId access_key_id accessKey ak',
    'SecretAccessKey secret_access_key secretKey secret sk password passwd api_key apikey private_key policy',
    'Signature SignatureProvided StringToSign StringToSignBytes CanonicalRequest CanonicalRequestBytes sig',
    'X-Amz-Signature X-Amz-Credential X-Amz-Security-Token x-obs-security-token credential',
    'securityToken security_token sessionToken session_token token Token-0 X-Auth-Token X-Subject-Token X-CSRF-Token',
    'Authorization Proxy-Authorization Cookie Set-Cookie',
    'x-obs-server-side-encryption-customer-key x-amz-server-side-encryption-customer-key',
  ].flatMap((line) => line.split(' '));
  const forms: readonly ((name: string, value: string) => string)[] = [
    (name, value) => `${name}=${value}`,
    (name, value) => `a?b=c&${name}=${value}&d=e`,
    (name, value) => `${name}: ${value}`,
    (name, value) => `{"${name}":"${value}"}`,
    (name, value) => `{'${name}': '${value}'}`,
    (name, value) => `{\\"${name}\\":\\"${value}\\"}`,
    (name, value) => `<${name}>${value}</${name}>`,
  ];

  test.each(names)('masks what stands behind %s, however it is written', (name) => {
    const value = 'FAKE0value1FAKE2value3';
    const written = [name, name.toLowerCase(), name.toUpperCase()].flatMap((spelling) =>
      forms.map((form) => form(spelling, value)),
    );

    expect(written.filter((text) => redact(text).includes('FAKE0'))).toEqual([]);
  });

  test('masks all of a text with more layers of escapes than anybody writes, however it ends', () => {
    expect(redact(`a &${'amp;'.repeat(30)}lt; b`)).toBe('[redacted]');
  });

  test.each([undefined, null, 1, {}, Symbol('x')])('of something that is no text is empty', (value) => {
    expect(redact(value as never)).toBe('');
  });

  const repeated = [
    'ey-',
    'eyaaaaaa-',
    'ey-aaaaaa.ey',
    'Bearer ',
    'OBS aaaaaaaa',
    'token ',
    'token=',
    '//a:',
    '-----BEGIN A',
    'iam::',
    '<ak ',
    'AWS4-HMAC-SHA256 ',
    'access key "',
    'a',
  ];

  test.each(repeated)('takes twice the time for twice of “%s”, and not more', (text) => {
    const body = text.repeat(Math.ceil(65_536 / text.length));
    const start = performance.now();

    redact(body);

    expect(performance.now() - start).toBeLessThan(250);
  });
});
