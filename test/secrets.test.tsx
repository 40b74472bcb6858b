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

// All of them made up.
const AK = 'HST3KFAKE0ACCESSKEY0';
const LONG_AK = 'qQfakeAk0000MixedCase1111AccessKey2222zz';
const SK = 'faKeSecretKey0000111122223333444455556666';
const TOKEN = 'ggpjbi1ub3J0aC0xFAKEtokenFAKEtokenFAKEtoken0001';
const SIGNATURE = 'ydfaXGJt1zq5FAKE/ignature+FAKE0=';
const HEX = '4fa3e2c1b0d9f8e7a6b5c4d3e2f1a0b94fa3e2c1b0d9f8e7a6b5c4d3e2f1a0b9';
const JWT = 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJmYWtlIn0.FAKEsigFAKEsigFAKE';
const AWS_AK = 'AKIAFAKEFAKEFAKEFAKE';
const OSS_AK = 'LTAI5tFAKEFAKEFAKEFAKE00';
const BASIC = btoa(`admin:${SK}`);
const PEM = 'MIIEfakeFAKEfakeFAKE0123456789fakeFAKEfakeFAKE';

const xml = (code: string, fields: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code>${fields}<RequestId>${REQUEST_ID}</RequestId></Error>`;
const json = (value: unknown) => JSON.stringify(value);

/** What a server or a client says, and what of it must not get out. */
const secrets: Readonly<Record<string, readonly [text: string, ...hidden: string[]]>> = {
  // Elements of error bodies.
  'an access key id of S3': [xml('InvalidAccessKeyId', `<AWSAccessKeyId>${AK}</AWSAccessKeyId>`), AK],
  'an access key id of OBS': [xml('InvalidAccessKeyId', `<AccessKeyId>${LONG_AK}</AccessKeyId>`), LONG_AK],
  'an access key id before the string to sign': [
    xml('SignatureDoesNotMatch', `<OSSAccessKeyId>${AK}</OSSAccessKeyId><StringToSign>GET ${TOKEN}</StringToSign>`),
    AK,
    TOKEN,
  ],
  'a string to sign, and its bytes': [
    xml(
      'SignatureDoesNotMatch',
      `<StringToSign>GET\n\n${TOKEN}</StringToSign><StringToSignBytes>${hex(TOKEN, ' ')}</StringToSignBytes><SignatureProvided>${SIGNATURE}</SignatureProvided>`,
    ),
    TOKEN,
    SIGNATURE,
  ],
  'a canonical request, and its bytes': [
    xml(
      'SignatureDoesNotMatch',
      `<CanonicalRequest>GET\n/\n\nx-amz-security-token:${TOKEN}\n\n${HEX}</CanonicalRequest><CanonicalRequestBytes>${hex(TOKEN, ' ')}</CanonicalRequestBytes>`,
    ),
    TOKEN,
    HEX,
  ],
  'a string to sign with a prefix, an attribute and in CDATA': [
    `<s3:Error xmlns:s3="x"><s3:Code>A1</s3:Code><s3:StringToSign a="b"><![CDATA[<GET> ${TOKEN}]]></s3:StringToSign></s3:Error>`,
    TOKEN,
  ],
  'tokens that are echoed': [xml('ExpiredToken', `<Token-0>${TOKEN}</Token-0><Token-1>${JWT}</Token-1>`), TOKEN, JWT],
  'the value of an argument': [
    xml(
      'InvalidArgument',
      `<ArgumentName>Authorization</ArgumentName><ArgumentValue>OBS ${AK}:${SIGNATURE}</ArgumentValue>`,
    ),
    AK,
    SIGNATURE,
  ],
  'a customer’s key as the value of an argument': [
    xml(
      'InvalidArgument',
      `<ArgumentName>x-amz-sse-customer-key</ArgumentName><ArgumentValue>${SIGNATURE}</ArgumentValue>`,
    ),
    SIGNATURE,
  ],
  'a signed address in a message': [
    xml(
      'AccessDenied',
      `<Message>No: https://b.example.com/k?AccessKeyId=${AK}&amp;Signature=${percent(SIGNATURE)}&amp;Expires=1</Message>`,
    ),
    AK,
    SIGNATURE,
  ],
  'a name spelled in references': [xml('A1', `<Message>Signa&#116;ure&#61;${SIGNATURE}</Message>`), SIGNATURE],
  'elements in a message': [
    xml(
      'A1',
      `<Message>${html(`<StringToSign>GET ${TOKEN}</StringToSign><AccessKeyId>${AK}</AccessKeyId>`)}</Message>`,
    ),
    TOKEN,
    AK,
  ],
  'a token in the place of the request id': [`<Error><Code>A1</Code><RequestId>${JWT}</RequestId></Error>`, JWT],
  'an access key id in the place of the request id': [`<Error><Code>A1</Code><RequestId>${AK}</RequestId></Error>`, AK],
  'an access key id in pieces': [`<Error><Code>A1</Code><RequestId>AKIA FAKEFAKEFAKEFAKE</RequestId></Error>`, AWS_AK],
  'a body without its beginning': [
    `Id>x</Id><StringToSign>GET ${TOKEN}</StringToSign><SignatureProvided>${SIGNATURE}</SignatureProvided></Error>`,
    TOKEN,
    SIGNATURE,
  ],
  'a body without its end': [`<Error><Code>A1</Code><StringToSign>GET ${TOKEN}`, TOKEN],
  'a body escaped for a page': [
    html(`<Error><AWSAccessKeyId>${AK}</AWSAccessKeyId><Token-0>${TOKEN}</Token-0></Error>`),
    AK,
    TOKEN,
  ],
  'a body escaped for a script': [
    `"\\u003cError\\u003e\\u003cAWSAccessKeyId\\u003e${AK}\\u003c/AWSAccessKeyId\\u003e\\u003cToken-0\\u003e${TOKEN}\\u003c/Token-0\\u003e"`,
    AK,
    TOKEN,
  ],
  'a body in a log of nginx': [
    `body: "<Error><AWSAccessKeyId a=\\x22b\\x22>${AK}</AWSAccessKeyId>\\x3Ctoken\\x3E${SK}"`,
    AK,
    SK,
  ],

  // Schemes, wherever they stand.
  'a signature of OBS in a header': [`Header Authorization: OBS ${AK}:${SIGNATURE} was refused`, AK, SIGNATURE],
  'a signature of OBS without its header': [`got OBS ${AK}:${SIGNATURE}, refused`, AK, SIGNATURE],
  'a signature of S3, version 2': [`got AWS ${AWS_AK}:${SIGNATURE}`, AWS_AK, SIGNATURE],
  'a signature of S3, version 4': [
    `AWS4-HMAC-SHA256 Credential=${AK}/20260101/eu-de/s3/aws4_request, SignedHeaders=host, Signature=${HEX}`,
    AK,
    HEX,
  ],
  'a signature of an API gateway': [
    `SDK-HMAC-SHA256 Access=${LONG_AK}, SignedHeaders=host, Signature=${HEX}`,
    LONG_AK,
    HEX,
  ],
  'a bearer token': [`Authorization: Bearer ${TOKEN}`, TOKEN],
  'a bearer token in a sentence': [`the server refused bearer ${TOKEN}`, TOKEN],
  'basic credentials': [`Authorization: Basic ${BASIC}`, BASIC, SK],
  'basic credentials without their header': [`curl sent Basic ${BASIC}`, BASIC],
  'credentials for a proxy': [`Proxy-Authorization: Basic ${BASIC}`, BASIC],
  'digest credentials': [`Authorization: Digest username="admin", realm="r", uri="/", response="${HEX}"`, HEX],
  'digest credentials without their header': [
    `sent Digest realm="r", username="x y", response="${HEX}", opaque="${SK}"`,
    HEX,
    SK,
  ],
  'digest credentials in JSON': [json({ message: `sent Digest username="admin", response="${HEX}"`, code: 'A1' }), HEX],
  'a web token': [`invalid token ${JWT}`, JWT, JWT.slice(0, 36)],
  'an encrypted web token': [`was eyJhbGciOiJSU0EtT0FFUCJ9.${SK}.${TOKEN}.x.y`, SK, TOKEN],

  // Shapes.
  'an access key id of AWS': [`The key ${AWS_AK} does not exist`, AWS_AK],
  'an access key id of Alibaba': [`The key ${OSS_AK} does not exist`, OSS_AK],
  'an access key id of Huawei': [`The user of ${AK} does not exist`, AK],
  'an access key id in a sentence': [`The access key ${LONG_AK} is inactive`, LONG_AK],
  'an access key id in quotes': [`The access key id "${LONG_AK}" is inactive`, LONG_AK],
  'a security token in a sentence': [`The security token (${TOKEN}) has expired`, TOKEN],
  'a private key': [`-----BEGIN RSA PRIVATE KEY-----\n${PEM}\n${SK}\n-----END RSA PRIVATE KEY-----`, PEM, SK],
  'a private key with a head': [
    `-----BEGIN PRIVATE KEY-----\nDEK-Info: AES-128-CBC,00\n\n${PEM}\n-----END PRIVATE KEY-----`,
    PEM,
  ],
  'a private key without an end': [`-----BEGIN OPENSSH PRIVATE KEY-----\n${PEM}`, PEM],
  'bytes of a string to sign in a sentence': [`it was ${hex(`GET ${TOKEN}`, ' ')} in bytes`, TOKEN],
  'bytes of a string to sign without blanks': [`it was 0x${hex(`GET ${TOKEN}`)} in bytes`, TOKEN],

  'a string to sign in base64': [`it was ${btoa(`GET\n\n\nx-obs-security-token:${TOKEN}`)} before`, TOKEN],

  // Addresses.
  'a signed address of OBS': [
    `GET https://b.obs.example.com/k?AccessKeyId=${AK}&Expires=1&Signature=${percent(SIGNATURE)}&x-obs-security-token=${TOKEN} failed`,
    AK,
    SIGNATURE,
    TOKEN,
  ],
  'a signed address of S3, version 2': [
    `https://b.example.com/k?AWSAccessKeyId=${AK}&Signature=${SIGNATURE}&Expires=1`,
    AK,
    SIGNATURE,
  ],
  'a signed address of S3, version 4': [
    `https://b.example.com/k?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${LONG_AK}%2F20260101&X-Amz-Signature=${HEX}&X-Amz-Security-Token=${TOKEN}`,
    LONG_AK,
    HEX,
    TOKEN,
  ],
  'a signed address of Google': [
    `https://b.example.com/k?X-Goog-Credential=${LONG_AK}&X-Goog-Signature=${HEX}`,
    LONG_AK,
    HEX,
  ],
  'a signed address of Azure': [`https://b.example.com/k?sv=1&sig=${percent(SIGNATURE)}&se=2`, SIGNATURE],
  'an address in an address': [
    `https://a.example.com/go?to=${percent(`https://b.example.com/k?AccessKeyId=${LONG_AK}&Signature=${percent(SIGNATURE)}`)}`,
    LONG_AK,
    SIGNATURE,
  ],
  'an address in an address in an address': [
    `https://a.example.com/go?to=${percent(percent(`https://b.example.com/k?X-Amz-Signature=${HEX}&X-Amz-Security-Token=${TOKEN}`))}`,
    HEX,
    TOKEN,
  ],
  'a signed address in a page': [
    `<a href="https://b.example.com/k?AccessKeyId=${LONG_AK}&amp;Signature=${SIGNATURE}">k</a>`,
    LONG_AK,
    SIGNATURE,
  ],
  'a signed address in numeric references': [
    `k?AccessKeyId&#61;${LONG_AK}&#x26;Signature&#061;${SIGNATURE}`,
    LONG_AK,
    SIGNATURE,
  ],
  'a signed address in JSON for a page': [
    `{"url":"k?AccessKeyId\\u003d${LONG_AK}\\u0026Signature\\u003d${SIGNATURE}"}`,
    LONG_AK,
    SIGNATURE,
  ],
  'a key of an account in a connection string': [`AccountName=x;AccountKey=${SIGNATURE};EndpointSuffix=y`, SIGNATURE],
  'user and password of an address': [`connect to https://admin:${SK}@proxy.example.com failed`, SK],
  'user and password of an encoded address': [`u=https%3A%2F%2Fadmin%3A${SK}%40proxy.example.com`, SK],
  'an encoded password of an address': [`connect to https://admin:p%2F${SK}%40%3A@proxy.example.com`, SK],
  'a session in an address': [`GET /a;jsessionid=${TOKEN}?b=c`, TOKEN],

  // Headers and forms.
  'a token in a header': [`X-Auth-Token: ${TOKEN}`, TOKEN],
  'a token of IAM': [`X-Subject-Token: ${TOKEN}`, TOKEN],
  'a customer’s key in headers': [
    `x-obs-server-side-encryption-customer-key: ${SIGNATURE}\r\nx-amz-copy-source-server-side-encryption-customer-key: ${HEX}`,
    SIGNATURE,
    HEX,
  ],
  'a cookie that is set': [`Set-Cookie: a=${TOKEN}; Path=/`, TOKEN],
  'several cookies': [`Cookie: a=1; sid=${TOKEN}; b="${SK}"; c=${SIGNATURE}`, TOKEN, SK, SIGNATURE],
  'a header on two lines': [`Authorization:\r\n  Bearer ${TOKEN}`, TOKEN],
  'an answer’s head': [
    `HTTP/1.1 403 Forbidden\r\nSet-Cookie: a=${SK}\r\nx-obs-request-id: ${REQUEST_ID}\r\nX-Subject-Token: ${TOKEN}\r\n\r\n`,
    SK,
    TOKEN,
  ],
  'what curl -v prints': [
    `> GET / HTTP/1.1\n> Authorization: OBS ${AK}:${SIGNATURE}\n> Cookie: a=${SK}\n>\n< HTTP/1.1 403 Forbidden\n< x-obs-request-id: ${REQUEST_ID}\n< \n`,
    AK,
    SIGNATURE,
    SK,
  ],
  'a command line': [`curl -H 'X-Auth-Token: ${TOKEN}' -H "Cookie: a=${SK}" https://a.example.com`, TOKEN, SK],
  'headers of Java': [
    `{Authorization=[OBS ${AK}:${SIGNATURE}], x-obs-security-token=[${TOKEN}]}`,
    AK,
    SIGNATURE,
    TOKEN,
  ],
  'headers of Go': [
    `map[Authorization:[AWS4-HMAC-SHA256 Credential=${AK}/x, Signature=${HEX}] X-Amz-Security-Token:[${TOKEN}]]`,
    AK,
    HEX,
    TOKEN,
  ],
  'headers of Python': [
    `{'Authorization': b'OBS ${AK}:${SIGNATURE}', 'X-Auth-Token': u'${TOKEN}'}`,
    AK,
    SIGNATURE,
    TOKEN,
  ],
  'headers of Ruby': [
    `{"authorization"=>"OBS ${AK}:${SIGNATURE}", "x-auth-token"=>["${TOKEN}"]}`,
    AK,
    SIGNATURE,
    TOKEN,
  ],
  'headers of PHP': [`array(1) { ["cookie"]=> string(9) "a=${SK}" } ( [X-Auth-Token] => ${TOKEN} )`, SK, TOKEN],
  'headers of Rust': [`{ "cookie": "a=${SK}", "x-auth-token": Some("${TOKEN}") }`, SK, TOKEN],
  'headers of Node.js': [
    `Object [AxiosHeaders] { Authorization: 'OBS ${AK}:${SIGNATURE}', 'x-obs-security-token': '${TOKEN}' }`,
    AK,
    SIGNATURE,
    TOKEN,
  ],
  'raw headers of Node.js': [
    json({ rawHeaders: ['Host', 'x', 'Cookie', `a=${SK}`, 'Authorization', `OBS ${AK}:${SIGNATURE}`] }),
    SK,
    AK,
    SIGNATURE,
  ],
  'pairs of headers': [
    json([
      ['set-cookie', `a=${SK}; Path=/`],
      ['x-auth-token', TOKEN],
    ]),
    SK,
    TOKEN,
  ],
  'tuples of headers': [`[('Cookie', 'a=${SK}'), ('X-Auth-Token', '${TOKEN}')]`, SK, TOKEN],
  'records of headers': [
    json([
      { name: 'Cookie', value: `a=${SK}` },
      { name: 'X-Auth-Token', value: TOKEN },
    ]),
    SK,
    TOKEN,
  ],
  'lists of cookies': [json({ 'set-cookie': [`a=${SK}; Path=/`, `b=${TOKEN}`] }), SK, TOKEN],
  'fields of a form': [
    `policy=${HEX}&signature=${percent(SIGNATURE)}&AccessKeyId=${LONG_AK}&token=${TOKEN}`,
    HEX,
    SIGNATURE,
    LONG_AK,
    TOKEN,
  ],
  'fields of a form in parts': [
    `--x\r\nContent-Disposition: form-data; name="signature"\r\n\r\n${SIGNATURE}\r\n--x--`,
    SIGNATURE,
  ],
  'fields of a page’s form': [
    `<input type="hidden" name="policy" value="${PEM}"><input name="token" value='${TOKEN}'>`,
    PEM,
    TOKEN,
  ],

  // Objects and configurations as texts.
  'a secret key in JSON': [
    json({ code: 'A1', request_id: REQUEST_ID, secretAccessKey: SK, access_key: LONG_AK }),
    SK,
    LONG_AK,
  ],
  'a key pair of IAM': [
    json({ credential: { access: LONG_AK, secret: SK, securitytoken: TOKEN } }),
    LONG_AK,
    SK,
    TOKEN,
  ],
  'a key pair of IAM in Node.js': [`{ access: '${LONG_AK}', secret: '${SK}', expires_at: '2026' }`, LONG_AK, SK],
  'JSON in JSON': [json(json({ ak: LONG_AK, sk: SK, securityToken: TOKEN })), LONG_AK, SK, TOKEN],
  'JSON in JSON in JSON': [json(json(json({ secret_access_key: SK, session_token: TOKEN }))), SK, TOKEN],
  'JSON in an address': [`q=${percent(json({ password: SK, token: TOKEN }))}`, SK, TOKEN],
  'JSON in a page': [html(json({ password: SK, cookie: `a=${TOKEN}` })), SK, TOKEN],
  'JSON whose message holds a header': [
    json({ error_code: 'APIG.0301', error_msg: `bad Authorization: Basic ${BASIC}`, request_id: REQUEST_ID }),
    BASIC,
  ],
  'unknown names in credentials': [json({ credentials: { first: SK, second: TOKEN } }), SK, TOKEN],
  'a password with quotes in it': [json({ password: `${SK}"${TOKEN}` }), SK, TOKEN],
  'a password with quotes in it, in JSON in JSON': [json(json({ password: `${SK}"${TOKEN}` })), SK, TOKEN],
  'a password with the other quotes in it': [`password: "${SK}'${TOKEN}" pwd='${HEX}"${PEM}'`, SK, TOKEN, HEX, PEM],
  'a password with bare quotes in it': [`password=a'${SK}"${TOKEN} userPassword: ${HEX}`, SK, TOKEN, HEX],
  'a password with blanks in it': [`password="${SK} and ${TOKEN}"`, SK, TOKEN],
  'a password in an address, with quotes in it': [`https://admin:it's${SK}@proxy.example.com`, SK],
  'a name with a blank in it': [
    `secret key: ${SK}, session token = ${TOKEN}, Access Key ID: ${LONG_AK}`,
    SK,
    TOKEN,
    LONG_AK,
  ],
  'a key pair of Alibaba': [`accessKeyId: ${LONG_AK}, accessKeySecret: ${SK}`, LONG_AK, SK],
  'variables of a shell': [
    `AWS_ACCESS_KEY_ID=${LONG_AK} AWS_SECRET_ACCESS_KEY=${SK} AWS_SESSION_TOKEN=${TOKEN}`,
    LONG_AK,
    SK,
    TOKEN,
  ],
  'a file of credentials': [`[default]\naws_access_key_id = ${LONG_AK}\naws_secret_access_key = ${SK}`, LONG_AK, SK],
  YAML: [
    `obs:\n  access-key: ${LONG_AK}\n  secret-key: "${SK}"\n  password: '${TOKEN}'\n  token: |\n    ${HEX}`,
    LONG_AK,
    SK,
    TOKEN,
    HEX,
  ],
  'a log of an OBS SDK': [
    `obs: service returned error: Status=403 Forbidden, Code=SignatureDoesNotMatch, Message=StringToSign: GET ${TOKEN}, RequestId=${REQUEST_ID}`,
    TOKEN,
  ],
  'a log of the OSS SDK for Python': [
    `{'status': 403, 'x-oss-request-id': '${REQUEST_ID}', 'details': {'OSSAccessKeyId': '${LONG_AK}', 'SecurityToken': '${TOKEN}'}}`,
    LONG_AK,
    TOKEN,
  ],
  'names of sessions': [
    `PHPSESSID=${TOKEN} csrf_token=${SK} X-XSRF-TOKEN: ${SIGNATURE} session_id=${HEX}`,
    TOKEN,
    SK,
    SIGNATURE,
    HEX,
  ],
  'names that monitoring hides': [
    `passwd=${SK} api-key=${LONG_AK} mysql_pwd=${TOKEN} private_key=${HEX} otp=${SIGNATURE} two_factor=${PEM}`,
    SK,
    LONG_AK,
    TOKEN,
    HEX,
    SIGNATURE,
    PEM,
  ],

  // What would lead a pattern astray.
  'a name with an invisible character in it': [`Author\u200Bization: Bear\u00ADer ${TOKEN}`, TOKEN],
  'a name with a direction mark in it': [`secret\u202E_access_key=${SK}`, SK],
  'a name with joiners in it': [`я\u200Dpass\u200Dword=${SK}, sig\uFE0Fnature=${SIGNATURE}`, SK, SIGNATURE],
  'a value with an invisible character in it': [`The key AKIAFAKE\u200BFAKEFAKE\u2060FAKE failed`, AWS_AK],
  'a name with an encoded letter in it': [`x-obs-security-t%6Fken=${TOKEN} &#115;k=${SK}`, TOKEN, SK],
  'a name behind an escape': [
    `GET\\nAuthorization: OBS ${AK}:${SIGNATURE}\\nx-auth-token:${TOKEN} %0Asecret=${SK}`,
    AK,
    SIGNATURE,
    TOKEN,
    SK,
  ],
  'a mask before the value': [`token=[redacted]${TOKEN}`, TOKEN],
  'many blanks before the value': [`x-auth-token:          ${TOKEN}`, TOKEN],
  'a value behind backslashes': [`token=\\\\${TOKEN}`, TOKEN],
  capitals: [`AUTHORIZATION: BEARER ${TOKEN} X-AMZ-SECURITY-TOKEN=${SK}`, TOKEN, SK],
  'a control character in a name': [`Signa\0ture=${SIGNATURE} sec\u0008ret: ${SK}`, SIGNATURE, SK],
  'a full-width colon': [`token：${TOKEN}，SK：${SK}`, TOKEN, SK],
  'more layers of escapes than anybody writes': [
    percent(percent(percent(percent(percent(percent(percent(`sk=${SK}`))))))),
    SK,
  ],
};

/** Ways in for a text, in the shapes that clients hand over. Those with an id carry `REQUEST_ID` beside it. */
const ways: Readonly<Record<string, (text: string) => unknown>> = {
  'as a text': (text) => text,
  'as a message': (text) => new Error(text),
  'as a name and a stack': (text) => Object.assign(new Error('x'), { name: text, stack: text }),
  'as a thrown list': (text) => [text, { message: text }],
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
    details: { ArgumentName: text, Condition: text, page: text, Region: text, ETag: text, Indicator: text },
  }),
  'as a cause': (text) => new Error('x', { cause: { error: { message: text } } }),
  'as causes that are texts': (text) => ({ message: text, cause: text, error: text, body: text, data: text }),
  'of the OBS SDK for browsers (with an id)': (text) => ({
    CommonMsg: {
      Status: 403,
      Code: 'AccessDenied',
      Message: text,
      RequestId: REQUEST_ID,
      HostId: text,
      Resource: text,
      StringToSign: text,
      SignatureProvided: text,
      AccessKeyId: text,
      'Token-0': text,
    },
    InterfaceResult: { RequestId: text },
  }),
  'of the OBS SDK for Node.js (with an id)': (text) => ({
    CommonMsg: {
      Status: 403,
      Code: text,
      Message: text,
      RequestId: REQUEST_ID,
      QosDelayTime: text,
      Id2: text,
      Indicator: text,
    },
  }),
  'of the OBS SDK, rejected': (text) =>
    Object.assign(new Error('Network Error'), {
      isAxiosError: true,
      code: 'ERR_NETWORK',
      config: { headers: { Authorization: text, 'x-obs-security-token': text }, url: text, data: text },
      request: { _header: text, responseURL: text },
    }),
  'of the AWS SDK v3 (with an id)': (text) =>
    Object.assign(new Error(text), {
      name: 'AccessDenied',
      $fault: 'client',
      $metadata: { httpStatusCode: 403, requestId: REQUEST_ID, extendedRequestId: text },
      $response: { statusCode: 403, headers: { authorization: text, 'x-amz-id-2': text }, body: text },
      AWSAccessKeyId: text,
      StringToSign: text,
      CanonicalRequest: text,
      'Token-0': text,
      Key: text,
    }),
  'of the AWS SDK v2 (with an id)': (text) => ({
    code: 'AccessDenied',
    statusCode: 403,
    requestId: REQUEST_ID,
    message: text,
    extendedRequestId: text,
    originalError: { message: text, config: { secretAccessKey: text } },
    credentials: { accessKeyId: text },
    $response: { httpResponse: { headers: { authorization: text }, body: text }, request: { httpRequest: text } },
  }),
  'of axios': (text) => ({
    isAxiosError: true,
    message: text,
    config: { headers: { Authorization: text, Cookie: text }, url: text, params: { Signature: text } },
    request: { path: text, getHeader: () => text },
    response: {
      status: 403,
      headers: { 'x-obs-error-message': text, 'x-obs-request-id': REQUEST_ID, 'set-cookie': [text] },
      config: { headers: { Authorization: text } },
      data: text,
    },
  }),
  'of axios without an answer': (text) => ({
    isAxiosError: true,
    code: 'ERR_NETWORK',
    message: text,
    config: { headers: { Authorization: text }, auth: { username: text, password: text }, url: text },
  }),
  'of axios as JSON': (text) => ({
    name: 'AxiosError',
    message: text,
    config: { url: text, headers: { Cookie: text } },
    status: 403,
  }),
  'of minio (with an id)': (text) => ({
    name: 'S3Error',
    code: 'AccessDenied',
    message: text,
    requestid: REQUEST_ID,
    hostid: text,
    resource: text,
    awsaccesskeyid: text,
    stringtosign: text,
    signatureprovided: text,
  }),
  'of Uppy XHR': (text) =>
    Object.assign(new Error('This looks like a network error.'), {
      isNetworkError: true,
      request: {
        readyState: 4,
        status: 403,
        responseText: text,
        responseURL: `https://b.obs.example.com/k?AccessKeyId=${AK}&Signature=${SIGNATURE}`,
        getAllResponseHeaders: () => `set-cookie: a=${SK}\r\n`,
      },
    }),
  'of Uppy S3': (text) => ({ name: 'S3ServiceError', message: text, status: 403, code: 'AccessDenied', body: text }),
  'of Response': (text) => {
    const line = text.replaceAll(/\s+/gu, ' ');
    // Headers have no other letters.
    return new Response(text, { status: 403, headers: /^[ -~]+$/u.test(line) ? { 'x-obs-error-message': line } : {} });
  },
  'of XMLHttpRequest': (text) => ({
    readyState: 4,
    status: 403,
    response: text,
    responseText: text,
    responseURL: text,
    getAllResponseHeaders: () => `x-obs-error-message: ${text.replaceAll(/\s+/gu, ' ')}\r\nx-obs-id-2: x\r\n`,
  }),
  'of an event': (text) => ({ type: 'load', target: { readyState: 4, status: 403, responseText: text } }),
  'of a multi-object delete': (text) => ({ Errors: [{ Code: 'AccessDenied', Key: text, Message: text }] }),
  'of Promise.allSettled': (text) => [{ status: 'rejected', reason: new Error(text) }],
  'of an AggregateError': (text) => new AggregateError([new Error(text)], text),
  'as a body': (text) => ({ status: 403, headers: {}, data: text }),
  'as a parsed body': (text) => ({
    status: 403,
    headers: {},
    data: { error: { code: 'A1', message: text, token: text } },
  }),
  'as an address': (text) => ({
    status: 403,
    headers: { 'x-obs-request-id': 'A1B2' },
    url: `https://b.obs.example.com/k?a=${percent(text)}`,
  }),
  'as a page': (text) => `<html><title>${html(text)}</title><h1>${text}</h1></html>`,
  'in a log line': (text) => `2026-03-03 08:15:24 ERROR upload failed: ${text} (status code: 403)`,
  'in a log in JSON': (text) => json({ level: 'error', msg: text, http: { status: 403, body: text } }),
};

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
  'mysql_pwd privatekey private_key bearer otp two_factor session sessionid csrf xsrf userPassword',
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
