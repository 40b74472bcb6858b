import { act, fireEvent, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as fc from 'fast-check';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import {
  cleanText,
  diagnose,
  type DiagnosisContext,
  formatReport,
  limits,
  parseObsError,
  readObsResponse,
  redact,
} from '../src/core/index.js';
import { ObsErrorBanner, ObsErrorFallback, StatusBadge, TroubleshootPanel } from '../src/index.js';
import { en } from '../src/locales/en.js';
import { refutation } from './fixtures/fuzz.js';
import { REQUEST_ID } from './fixtures/inputs.js';
import { hex, html, leaks, percent } from './fixtures/leaks.js';
import { AK, AWS_AK, HEX, JWT, OSS_AK, secrets, SIGNATURE, SK, TOKEN, ways } from './fixtures/secrets.js';

// Many texts, many ways: on a machine that is shared it takes longer than a test may by itself.
vi.setConfig({ testTimeout: 120_000 });

const json = (value: unknown) => JSON.stringify(value);

const contexts: Readonly<Record<string, (text: string) => DiagnosisContext>> = {
  'the name of a file': (text) => ({ operation: 'upload', file: text }),
  'what the host knows': (text) => ({ bucket: text, key: text, method: text, endpoint: text }),
};

/** The records and reports of a value, in every form. */
function told(value: unknown, context?: DiagnosisContext): string {
  const diagnosis = diagnose(value, context);
  const reports = (['text', 'markdown', 'json'] as const).map((format) =>
    formatReport(diagnosis, { format, messages: en }),
  );
  return [json(parseObsError(value)), json(diagnosis), formatReport(diagnosis), ...reports].join('\n');
}

const components: Readonly<Record<string, (error: unknown, context?: DiagnosisContext) => ReactElement>> = {
  StatusBadge: (error) => <StatusBadge error={error} />,
  ObsErrorBanner: (error, context) => (
    <ObsErrorBanner error={error} context={context} onRetry={() => {}} onDismiss={() => {}} defaultOpen />
  ),
  ObsErrorFallback: (error) => <ObsErrorFallback error={error} resetErrorBoundary={() => {}} />,
  TroubleshootPanel: (error, context) => <TroubleshootPanel error={error} context={context} />,
};

/** Texts and attributes of all components that take an error. */
const shown = (value: unknown, context?: DiagnosisContext) =>
  Object.values(components)
    .map((make) => renderToStaticMarkup(make(value, context)))
    .join('\n');

const cases = Object.entries(secrets).map(([name, [text, ...hidden]]) => ({ name, text, hidden }));

/** Names of the cases that get out. */
const out = (said: (text: string) => string, among = cases) =>
  among.filter(({ text, hidden }) => leaks(said(text), hidden).length > 0).map(({ name }) => name);

describe.each(Object.entries(ways))('%s', (way, make) => {
  test('nothing gets out in records and reports', () => {
    expect(out((text) => told(make(text)))).toEqual([]);
  });

  test('nothing gets out in what is shown', () => {
    // Every way with a part of the secrets, every secret in some of the ways.
    const turn = Object.keys(ways).indexOf(way);
    const some = cases.filter((_, index) => index % 20 === turn % 20);

    expect(out((text) => shown(make(text)), some)).toEqual([]);
  });
});

test.each(Object.entries(contexts))('nothing gets out in %s', (_name, make) => {
  const some = cases.filter((_, index) => index % 6 === 0);

  expect(out((text) => told({ status: 403 }, make(text)))).toEqual([]);
  expect(out((text) => shown(403, make(text)), some)).toEqual([]);
});

test('nothing gets out of the body of a response', async () => {
  const said = await Promise.all(
    cases.map(async ({ text }) => told(await readObsResponse(new Response(text, { status: 403 })))),
  );

  expect(cases.filter(({ hidden }, index) => leaks(said[index] ?? '', hidden).length > 0)).toEqual([]);
});

test('nothing gets out of a text shown beside others, or redacted by the host', () => {
  expect(out((text) => cleanText(text, 10_000))).toEqual([]);
  expect(out(redact)).toEqual([]);
});

describe('on a page', () => {
  const pages = Object.values(ways).map((make, index) => ({ make, ...(cases[index * 3] ?? { text: '', hidden: [] }) }));

  test.each(Object.entries(components))('%s tells neither clipboard nor console', async (name, component) => {
    const turn = Object.keys(components).indexOf(name);
    userEvent.setup();
    const copies = vi.spyOn(navigator.clipboard, 'writeText');
    const logs = (['log', 'info', 'debug', 'warn', 'error'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => {}),
    );
    const heard: string[] = [];

    for (const { make, text, hidden } of pages.filter((_, index) => index % 2 === turn % 2)) {
      const { unmount } = render(component(make(text), { operation: 'upload', file: text }));
      // By role it would take seconds: the checklists are long.
      for (const button of document.querySelectorAll('button')) {
        if (/copy/iu.test(`${button.textContent} ${button.ariaLabel}`)) fireEvent.click(button);
      }
      await act(async () => {});
      heard.push(...leaks(document.documentElement.outerHTML, hidden));
      unmount();
    }

    const written = json([...copies.mock.calls, ...logs.map(({ mock }) => mock.calls)]);
    const all = pages.flatMap(({ hidden }) => hidden);
    expect([...heard, ...leaks(written, all)]).toEqual([]);
    expect(copies.mock.calls.length > 0 || component === components.StatusBadge).toBe(true);
  });
});

describe('half a secret does not get out', () => {
  /** Secrets that are known by their shape alone, so that half of one is not. */
  const shapes = [AWS_AK, OSS_AK, JWT, AK, `OBS ${AK}:${SIGNATURE}`, `X-Auth-Token: ${TOKEN}`];
  type Place = readonly [name: string, limit: number, make: (pad: string, secret: string) => unknown];
  const places: readonly Place[] = [
    ['at the end of a message', limits.message, (pad, secret) => ({ code: 'A1', message: pad + secret })],
    [
      'at the end of a message in a log',
      limits.message,
      (pad, secret) => `Status=403, Code=A1, Message=${pad}${secret}`,
    ],
    ['at the end of a reason', limits.message, (pad, secret) => `403 Forbidden\nReason: ${pad}${secret}\n`],
    ['at the end of a detail', limits.detail, (pad, secret) => ({ code: 'A1', details: { Condition: pad + secret } })],
    ['at the end of a page’s title', 200, (pad, secret) => `<html><title>${pad}${secret}</title></html>`],
    ['at the end of a key', limits.key, (pad, secret) => ({ code: 'A1', key: pad + secret })],
    ['at the end of what is read', limits.body, (pad, secret) => pad.replaceAll('x', '\u200B') + secret],
    [
      'at the end of bytes that are read',
      limits.body,
      (pad, secret) => new TextEncoder().encode(`403 Forbidden ${pad.slice(14).replaceAll('x', ' ')}${secret}`),
    ],
    [
      'at the end of a message that is read',
      limits.body,
      (pad, secret) => ({ message: pad.replaceAll('x', ' ') + secret }),
    ],
    [
      'at the end of a log that is read',
      limits.body,
      (pad, secret) => `403 Forbidden ${pad.replaceAll('x', ' ')}${secret}`,
    ],
    [
      'at the end of a body that is read',
      limits.body,
      (pad, secret) => `<Error><Code>A1</Code><!--${pad}--><Message>${secret}</Message></Error>`,
    ],
  ];

  test.each(places)('%s', (_name, limit, make) => {
    const found = shapes.flatMap((secret) => {
      // What stands before the last word is its name.
      const value = secret.slice(secret.lastIndexOf(' ') + 1);
      return Array.from({ length: 12 }, (_, part) => Math.round((part * (value.length + 30)) / 11)).filter((kept) => {
        const pad = `${'x'.repeat(Math.max(0, limit - kept - 1))} `;
        return told(make(pad, secret)).includes(value.slice(0, 8));
      });
    });

    expect(found).toEqual([]);
  });
});

/** Names of fields, headers and parameters whose value is a credential. */
const names = [
  'AWSAccessKeyId OSSAccessKeyId AccessKeyId StringToSign StringToSignBytes SignatureProvided CanonicalRequest sig policy',
  'CanonicalRequestBytes Token-0 Token-1 ArgumentValue Signature x-obs-security-token x-amz-security-token token ak sk',
  'X-Amz-Credential X-Amz-Signature X-Goog-Signature X-Goog-Credential Authorization Proxy-Authorization Cookie Set-Cookie',
  'X-Auth-Token X-Subject-Token X-CSRF-Token secret x-obs-server-side-encryption-customer-key access_key_id password',
  'x-amz-server-side-encryption-customer-key x-obs-copy-source-server-side-encryption-customer-key secret_access_key',
  'secretAccessKey sessionToken securityToken securitytoken security_token credentials passwd api_key apikey api-key auth',
  'mysql_pwd privatekey private_key bearer otp two_factor session sessionid csrf xsrf userPassword clientSecret clientToken',
  'refreshToken idToken authToken apiToken iamToken stsToken csrfToken accessKeySecret sharedKey signingKey myPrivateKey',
  'myApiKey myCustomerKey myAccessKey mySessionToken mySecurityToken myAuthToken copySourceSseCKey SAMLResponse SAMLRequest',
].flatMap((line) => line.split(' '));

/** Ways to write a value beside its name. */
const positions: Readonly<Record<string, (name: string, value: string) => string>> = {
  'a header': (name, value) => `a: b\r\n${name}: ${value}\r\nc: d`,
  'a parameter': (name, value) => `https://b.example.com/k?a=b&${name}=${value}&c=d`,
  'an encoded parameter': (name, value) => percent(`k?a=b&${name}=${percent(value)}&c=d`),
  'a twice encoded parameter': (name, value) => percent(percent(`a=b&${name}=${value}&c=d`)),
  'a parameter in HTML': (name, value) => `a=b&amp;${name}=${value}&amp;c=d`,
  'an element': (name, value) => `<a>b</a><${name}>${value}</${name}><c>d</c>`,
  'an element with a prefix': (name, value) => `<x:${name} y="z">${value}</x:${name}>`,
  'an element that is empty': (name, value) => `<${name} value="${value}"/>`,
  CDATA: (name, value) => `<${name}><![CDATA[${value}]]></${name}>`,
  'an element in HTML': (name, value) => html(`<${name}>${value}</${name}>`),
  'an element in JSON': (name, value) => `\\u003c${name}\\u003e${value}\\u003c/${name}\\u003e`,
  JSON: (name, value) => json({ a: 'b', [name]: value, c: 'd' }),
  'JSON on lines': (name, value) => JSON.stringify({ a: 'b', [name]: value, c: 'd' }, undefined, 2),
  'JSON in JSON': (name, value) => json(json({ [name]: value })),
  'JSON in JSON in JSON': (name, value) => json(json(json({ [name]: value }))),
  'JSON in HTML': (name, value) => html(json({ [name]: value })),
  'JSON in an address': (name, value) => percent(json({ [name]: value })),
  'JSON in a script': (name, value) => json({ [name]: value }).replaceAll('"', '\\u0022'),
  'a list in JSON': (name, value) => json({ [name]: [value, value] }),
  'a pair in JSON': (name, value) => json([[name, value]]),
  'a pair in JSON in JSON': (name, value) => json(json([[name, value]])),
  'a record in JSON': (name, value) => json({ name, value }),
  'what Node.js prints': (name, value) => `{ '${name}': '${value}', c: 'd' } { ${name}: '${value}' }`,
  'what Python prints': (name, value) => `{'${name}': u'${value}'} ('${name}', '${value}')`,
  'what Ruby prints': (name, value) => `{"${name}"=>"${value}"}`,
  'what Java prints': (name, value) => `{a=[b], ${name}=[${value}], c=[d]}`,
  'what Go prints': (name, value) => `map[A:[b] ${name}:[${value}]]`,
  'what Rust prints': (name, value) => `{ "${name}": "${value}" } ${name}: Some("${value}")`,
  'what PHP prints': (name, value) => `[${name}] => ${value}`,
  'a variable': (name, value) => `export MY_${name}="${value}"`,
  'a line of a file': (name, value) => `x-my-${name} = ${value}`,
  'a block in YAML': (name, value) => `${name}: |\n  ${value}`,
  'a field of a form': (name, value) => `<input name="${name}" value="${value}">`,
  'a part of a command': (name, value) => `-H '${name}: ${value}' -H "x: y"`,
  'upper case': (name, value) => `${name.toUpperCase()}=${value}`,
  'lower case': (name, value) => `${name.toLowerCase()}: ${value}`,
  'behind an invisible character': (name, value) => `${name.slice(0, 2)}\u200B${name.slice(2)}: ${value}`,
};

test.each(Object.entries(positions))('as %s every name is known', (_position, write) => {
  const found = names.filter((name) =>
    [AK, SK, TOKEN, HEX, SIGNATURE, 'correct-horse'].some((value) => {
      const text = write(name, value);
      return leaks(redact(text) + cleanText(text, 10_000), [value]).length > 0;
    }),
  );

  expect(found).toEqual([]);
});

test('a credential anywhere among other words is masked', () => {
  const words = fc.array(fc.oneof(fc.string(), fc.constantFrom('\n', ' ', '"', '", ', '{', '&', ';', ', ')), {
    maxLength: 6,
  });
  const credential = fc.tuple(
    fc.constantFrom(...names),
    fc.constantFrom(...Object.values(positions)),
    fc.stringMatching(/^[A-Z][A-Za-z0-9]{18,38}[0-9]$/u),
  );
  const holds = fc.property(words, credential, words, (before, [name, write, value], after) => {
    // A letter right before the name makes it another name.
    const said = `${before.join('').replace(/[\p{L}\p{N}%\\]$/u, '')} \n${write(name, value)}\n ${after.join('')}`;

    expect(redact(said)).not.toContain(value);
    expect(cleanText(said, 10_000)).not.toContain(value);
  });

  expect(refutation(holds, 2_000)).toBeUndefined();
});

test('the signed request that clients attach is not touched', () => {
  const request = { Authorization: `OBS ${AK}:${SIGNATURE}` };
  const value = {
    code: 'AccessDenied',
    config: { headers: request },
    request,
    options: request,
    credentials: { ak: AK, sk: SK },
    stack: SK,
    toString: () => SK,
    toJSON: () => SK,
  };

  expect(parseObsError(value)).toEqual({ code: 'AccessDenied' });
});

describe('what people need stays', () => {
  test.each(cases.filter(({ text }) => text.includes(REQUEST_ID)))('the request id beside $name', ({ text }) => {
    expect(parseObsError(text).requestId).toBe(REQUEST_ID);
    expect(parseObsError(new Error(text)).requestId).toBe(REQUEST_ID);
    expect(formatReport(diagnose(text))).toContain(REQUEST_ID);
  });

  test.each(cases.filter(({ text }) => text.includes(`<RequestId>${REQUEST_ID}`)))(
    'the request id of a body that the host redacts, beside $name',
    ({ text }) => {
      expect(redact(text)).toContain(`<RequestId>${REQUEST_ID}</RequestId>`);
    },
  );

  const HOST_ID = '9Gjjt1m+cjU4OPvX9O9/8RuvnG41MRb/18Oux2o5H5MY7ISNTlXN+Dz9IG62/ILVxhAGI0qyPfg=';

  test.each([
    '<Code>InvalidToken</Code><Message>The provided token</Message>',
    '<Code>InvalidArgument</Code><ArgumentName>Authorization</ArgumentName>',
    '<Code>AccessDenied</Code><HeadersNotSigned>x-amz-security-token</HeadersNotSigned>',
    '<Code>AccessDenied</Code><Header>x-amz-security-token</Header>',
    '<Code>SignatureDoesNotMatch</Code><Message>Check your key, and your signature.</Message>',
    '<Code>InvalidRequest</Code><Message>There is no secret key</Message>\n',
  ])('the ids behind the element %s', (element) => {
    for (const ids of [
      `<RequestId>${REQUEST_ID}</RequestId><HostId>${HOST_ID}</HostId>`,
      `<HostId>${HOST_ID}</HostId><RequestId>${REQUEST_ID}</RequestId>`,
    ]) {
      const body = `<Error>${element}${ids}</Error>`;
      expect(redact(body)).toBe(body);
    }
  });

  test('the lines behind one with a secret', () => {
    const lines = (secret: string) => `${secret}\nDate: Tue, 3 Mar 2026\n`;

    expect(redact(lines(`Authorization: OBS ${AK}:${SIGNATURE}`))).toBe(lines('Authorization: [redacted]'));
    expect(redact(lines(`Digest realm="r", response="${HEX}"`))).toBe(lines('Digest [redacted]'));
    expect(redact(lines(`Authorization: OBS ${AK}:\n ${SIGNATURE}`))).toBe(lines('Authorization: [redacted]'));
    expect(redact(lines(`-----BEGIN PRIVATE KEY-----\n${SK}\n-----END PRIVATE KEY-----`))).toBe(lines('[redacted]'));
  });

  test.each(Object.entries(ways).filter(([way]) => way.endsWith('(with an id)')))('the request id %s', (_way, make) => {
    expect(cases.filter(({ text }) => parseObsError(make(text)).requestId !== REQUEST_ID)).toEqual([]);
  });

  test.each([
    REQUEST_ID,
    '656c76696e6727732072657175657374',
    'tx00000347c14cfaa84eb9c-006b031f39-1046-default',
    'b42a97b4-c326-11e9-8aeb-a4dcbe06256d',
    '4442587FB7D0A2F9',
    'RBHQNEJ7EJB02AP6',
    '1762384737420907',
    '5F3D6A9C1B2E4D7F8A9B0C1D',
    'NjBiN2I1YzdfYjVhMDBiMDlfMjM3YTRfYjI2Nw==',
  ])('the request id %s', (requestId) => {
    const body = `<Error><Code>AccessDenied</Code><RequestId>${requestId}</RequestId></Error>`;

    expect(parseObsError(body).requestId).toBe(requestId);
    expect(parseObsError(`Status=403, RequestId=${requestId}, Code=AccessDenied`).requestId).toBe(requestId);
    expect(redact(`request id: ${requestId}`)).toContain(requestId);
    expect(formatReport(diagnose(body))).toContain(requestId);
  });

  test.each([
    'The specified key does not exist.',
    'The difference between the request time and the current time is too large.',
    'Access Denied by the bucket policy',
    'User: arn:aws:iam::123456789012:user/x is not allowed by arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
    'The Content-MD5 you specified was invalid.',
    'Basic information about the object, and Digest of the body',
    'my-token-bucket/secretary.pdf',
    'https://obs.eu-de.otc.t-systems.com/bucket/a%20b%3Fc?x=1&amp;y=2',
    'https://a.example.com/find?mail=a@b.example.com',
    'ExpiredToken: Token has expired',
    'InvalidAccessKeyId: The AWS Access Key Id you provided does not exist in our records.',
    'Unexpected token \'<\', "<html>" is not valid JSON',
    'The token, which is old, has expired',
    'No access: InsufficientStorageSpace for this bucket',
    'The access key administrator has to allow it; the policy photos/2024/summer does not',
    'The provided token is invalid. RequestId=0000017EE824A5666407C4CE27B8F394',
    '{"type":"token","code":"AccessDenied"}',
    'ETag 9b2cf535f27731c974343645a3985328, SHA-256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-amz-id-2: vlR7PnpV2Ce81l0PRw6jlUpck7Jo5ZsQjryTjKlc5aLWGVHPZLj5NeC6qMa0emYBDXOo6QBU0Wo=',
    'HostId=32AAAUgAIAABAAAQAAEAABAAAQAAEAABCT0CHz6fJXLGaVwXuaTBQx+2IMoQa6z8',
    'The Content-MD5 you specified (1B2M2Y8AsgTpgAmY7PhCfg==) did not match what we received (XUFAKxLxKxLxKxLx39fmwQ==)',
    'CalculatedDigest 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU= ExpectedDigest n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=',
    'x-amz-checksum-sha1: Kq5sNclPz7QV2+lfQIuc6R7oRu0=',
    'traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    'KMS key 1234abcd-12ab-34cd-56ef-1234567890ab does not exist',
    'x-obs-server-side-encryption-kms-key-id: 52a0485b-1234-5678-9abc-def012345678',
    'UploadId=VXBsb2FkIElEIGZvciA2aWWpbmcncyBteS1tb3ZpZS5tMnRzIHVwbG9hZA, version G001118A6803675AFFFFD3043F7F91D0',
    'https://photos.obs.example.com/2024/IMG_20240801_121314.jpg?versionId=G001118A6803675AFFFFD3043F7F91D0&partNumber=3',
    'auth-service/logs/2024-01/a.gz',
    'photos/2024/token-ring/secret-garden/IMG_0001.jpg',
    'private-key-course/lesson01/video02.mp4',
    'credential.stuffing.report.2024.pdf',
    'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u.jpg',
    'photos/ASIANFOOD.jpg: INTERNATIONALIZATION is long, ObjectLockConfigurationNotFoundException is longer',
    'The SHA-1 da39a3ee5e6b4b0d3255bfef95601890afd80709 is that of nothing, as bytes: da 39',
    'IncompleteMultipartUpload:photos/summer/holiday/greece/coast, 2024HolidayPhotos:v2',
    'The policy of the bucket says: no upload without …',
    "has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    "blocked by CORS policy: Response to preflight request doesn't pass access control check",
    'Invalid according to Policy: Policy Condition failed: ["starts-with", "$key", "photos/"]',
    'Invalid according to Policy: Policy expired.',
    'Basic authentication is required, bearer authentication is not',
    'The secret key was invalid for the specified algorithm.',
    'The password is incorrect, or --token is required, and --password whenever it is asked for',
    'sort -u a:b; docker run --user 1000:1000',
    '<h1>Access token</h1><p>Sign in again.</p>',
    '密码错误，令牌已过期',
    '3B:5F:9A:1C:22:44:66:88:AA:CC:EE:01:23:45:67:89:AB:CD:EF:00',
  ])('the sentence “%s”', (text) => {
    expect(redact(text)).toBe(text);
    expect(parseObsError({ code: 'A', message: text }).message).toBe(text);
  });
});

test('whoever looks for a leak finds one, in every form', () => {
  const planted = [(text: string) => text, percent, html, hex, btoa, (text: string) => percent(percent(text))];

  for (const plant of planted) {
    expect(leaks(`a ${plant(`${SIGNATURE}`)} b`, [SIGNATURE, SK])).toEqual([SIGNATURE]);
    expect(leaks(json({ said: plant(SK) }), [SK])).toEqual([SK]);
  }
  expect(leaks(btoa(`GET ${TOKEN} and more`), [TOKEN])).toEqual([TOKEN]);
  expect(leaks(TOKEN.split('').join('\u200B'), [TOKEN])).toEqual([TOKEN]);
  expect(out((text) => told(ways['as a message']?.(text)), [{ name: 'none', text: 'a b', hidden: ['a b'] }])).toEqual([
    'none',
  ]);
});
