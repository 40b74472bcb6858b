// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { diagnose, formatReport, parseObsError, readObsResponse, redact } from '../../../src/core/index.js';
import { REQUEST_ID } from '../../fixtures/inputs.js';

// All of them made up.
const AK = 'HST3KFAKE0ACCESSKEY0';
const SK = 'faKeSecretKey0000111122223333444455556666';
const TOKEN = 'ggpjbi1ub3J0aC0xFAKEtokenFAKEtokenFAKEtoken0001';
const SIGNATURE = 'ydfaXGJt1zq5FAKEsignatureFAKE0';
const HEX = '4fa3e2c1b0d9f8e7a6b5c4d3e2f1a0b94fa3e2c1b0d9f8e7a6b5c4d3e2f1a0b9';
const JWT = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJmYWtlIn0.FAKEsigFAKEsigFAKE';
const AWS_AK = 'AKIAFAKEFAKEFAKEFAKE';

/** Name, text of a server or client, and what must not get out. */
const secrets: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'an access key id in XML',
    `<Error><Code>InvalidAccessKeyId</Code><AWSAccessKeyId>${AK}</AWSAccessKeyId></Error>`,
    [AK],
  ],
  [
    'an access key id of OBS in XML',
    `<Error><Code>InvalidAccessKeyId</Code><AccessKeyId>${AK}</AccessKeyId></Error>`,
    [AK],
  ],
  [
    'a string to sign',
    `<Error><Code>SignatureDoesNotMatch</Code><StringToSign>GET\n\n${TOKEN}</StringToSign><StringToSignBytes>${HEX}</StringToSignBytes><SignatureProvided>${SIGNATURE}</SignatureProvided></Error>`,
    [TOKEN, HEX, SIGNATURE],
  ],
  ['an echoed token', `<Error><Code>ExpiredToken</Code><Token-0>${TOKEN}</Token-0></Error>`, [TOKEN]],
  [
    'the value of an argument',
    `<Error><Code>InvalidArgument</Code><ArgumentName>Authorization</ArgumentName><ArgumentValue>OBS ${AK}:${SIGNATURE}</ArgumentValue></Error>`,
    [AK, SIGNATURE],
  ],
  ['an OBS signature in a sentence', `Header Authorization: OBS ${AK}:${SIGNATURE} was refused`, [AK, SIGNATURE]],
  ['an AWS V2 signature in a sentence', `got AWS ${AWS_AK}:${SIGNATURE}`, [AWS_AK, SIGNATURE]],
  [
    'an AWS V4 signature',
    `AWS4-HMAC-SHA256 Credential=${AK}/20260101/eu-de/s3/aws4_request, SignedHeaders=host, Signature=${HEX}`,
    [AK, HEX],
  ],
  [
    'a signed link of OBS',
    `GET https://b.obs.example.com/k?AccessKeyId=${AK}&Expires=1&Signature=${SIGNATURE}&x-obs-security-token=${TOKEN} failed`,
    [AK, SIGNATURE, TOKEN],
  ],
  [
    'a signed link of S3',
    `https://b.example.com/k?X-Amz-Credential=${AK}%2F20260101&X-Amz-Signature=${HEX}&X-Amz-Security-Token=${TOKEN}`,
    [AK, HEX, TOKEN],
  ],
  ['a token in a header', `X-Auth-Token: ${TOKEN}`, [TOKEN]],
  ['a token of IAM', `X-Subject-Token: ${TOKEN}`, [TOKEN]],
  ['a security token in a header', `x-obs-security-token: ${TOKEN}`, [TOKEN]],
  ['a bearer token', `Authorization: Bearer ${TOKEN}`, [TOKEN]],
  ['basic credentials', `Authorization: Basic ZmFrZTpmYWtlcGFzc3dvcmQ=`, ['ZmFrZTpmYWtlcGFzc3dvcmQ=']],
  ['a web token', `invalid token ${JWT}`, [JWT, JWT.slice(0, 36)]],
  ['an access key id by its shape', `The key ${AWS_AK} does not exist`, [AWS_AK]],
  [
    'a secret key in JSON',
    `{"code":"InvalidAccessKeyId","message":"bad","secretAccessKey":"${SK}","access_key":"${AK}"}`,
    [SK, AK],
  ],
  ['a secret key in a sentence', `secret_access_key=${SK} sk: ${SK}`, [SK]],
  ['a key pair in a config', `{"ak":"${AK}","sk":"${SK}"}`, [AK, SK]],
  ['user and password of an address', `connect to https://admin:${SK}@proxy.example.com failed`, [SK]],
  ['a cookie', `Set-Cookie: session=${TOKEN}; Path=/`, [TOKEN]],
  ['a private key', `-----BEGIN RSA PRIVATE KEY-----\n${SK}\n${TOKEN}\n-----END RSA PRIVATE KEY-----`, [SK, TOKEN]],
  ['a private key without an end', `-----BEGIN PRIVATE KEY-----\n${SK}`, [SK]],
  ['a policy of a form', `policy=${HEX}&signature=${SIGNATURE}`, [HEX, SIGNATURE]],
  ['a token as the request id', `<Error><Code>AccessDenied</Code><RequestId>${JWT}</RequestId></Error>`, [JWT]],
  ['a name with an invisible character in it', `Author\u200Bization: Bear\u00ADer ${TOKEN}`, [TOKEN]],
];

/** Ways in, for a text that holds a secret. */
const ways: Readonly<Record<string, (text: string) => unknown>> = {
  'as a text': (text) => text,
  'as a message': (text) => new Error(text),
  'as a body': (text) => ({ status: 403, headers: {}, data: text }),
  'as every field': (text) => ({
    status: 403,
    code: text,
    message: text,
    requestId: text,
    hostId: text,
    resource: text,
    bucket: text,
    key: text,
    method: text,
    endpoint: text,
    serverTime: text,
    details: { ArgumentName: text, Condition: text, page: text, Region: text },
  }),
  'as a cause': (text) => new Error('x', { cause: { error: { message: text } } }),
  'of the OBS SDK': (text) => ({
    CommonMsg: { Status: 403, Code: 'AccessDenied', Message: text, StringToSign: text, AccessKeyId: text },
  }),
  'of the AWS SDK': (text) => ({
    $metadata: { httpStatusCode: 403 },
    name: text,
    message: text,
    AWSAccessKeyId: text,
    $response: { statusCode: 403, headers: { authorization: text }, body: text },
  }),
  'of axios': (text) => ({
    isAxiosError: true,
    message: text,
    config: { headers: { Authorization: text }, url: text },
    response: { status: 403, headers: { 'x-obs-error-message': text }, data: text },
  }),
  'as a page': (text) => `<html><title>${text}</title></html>`,
};

/** Everything that the kit says about a value. */
function everything(value: unknown): string {
  const diagnosis = diagnose(value, { operation: 'upload' });
  const reports = (['text', 'markdown', 'json'] as const).map((format) => formatReport(diagnosis, { format }));
  return [JSON.stringify(parseObsError(value)), JSON.stringify(diagnosis), ...reports].join('\n');
}

describe.each(Object.entries(ways))('%s', (_way, wrap) => {
  test.each(secrets)('no one sees %s', (_name, text, needles) => {
    const said = everything(wrap(text));

    expect(needles.filter((needle) => said.includes(needle))).toEqual([]);
  });
});

test.each(secrets)('a response’s body does not let out %s', async (_name, text, needles) => {
  const said = everything(await readObsResponse(new Response(text, { status: 403 })));

  expect(needles.filter((needle) => said.includes(needle))).toEqual([]);
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

test.each([
  REQUEST_ID,
  '656c76696e6727732072657175657374',
  'tx00000347c14cfaa84eb9c-006b031f39-1046-default',
  'b42a97b4-c326-11e9-8aeb-a4dcbe06256d',
  '4442587FB7D0A2F9',
  'RBHQNEJ7EJB02AP6',
  '1762384737420907',
])('the request id %s survives', (requestId) => {
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
  'The Content-MD5 you specified was invalid.',
  'Basic information about the object',
  'my-token-bucket/secretary.pdf',
  'https://obs.eu-de.otc.t-systems.com/bucket/key',
  'Token has expired',
])('the sentence “%s” is left as it is', (text) => {
  expect(redact(text)).toBe(text);
  expect(parseObsError({ code: 'A', message: text }).message).toBe(text);
});

test('half a secret at the end of what is read does not get out', () => {
  const body = `<Error><Code>AccessDenied</Code><Message>${'x '.repeat(490)} X-Auth-Token: ${TOKEN}</Message></Error>`;

  expect(everything(body)).not.toContain(TOKEN.slice(0, 8));
});
