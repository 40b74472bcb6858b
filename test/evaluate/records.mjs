// oxlint-disable unicorn/prefer-string-starts-ends-with, unicorn/no-array-reverse, no-underscore-dangle -- patterns of texts, Node 20, names of recorded fields
// Reads captures and samples from disk, and pairs each with what is expected of it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { responseOf, reviveSample, reviveVisible } from './revive.mjs';
import { categoriesOf, causesOfCapture, causesOfSample, noFamily, phrases, refuted } from './truths.mjs';

/** @typedef {import('../../src/core/index.js').Category} Category */
/** @typedef {import('../../src/core/index.js').DiagnosisContext} DiagnosisContext */

/**
 * One judged value.
 *
 * @typedef {object} Case
 * @property {string} name
 * @property {string} group row of the table
 * @property {import('./revive.mjs').Seen} seen
 * @property {(code: string | undefined) => boolean} isCode
 * @property {(status: number | undefined) => boolean} isStatus
 * @property {(requestId: string | undefined) => boolean} isRequestId
 * @property {{ code: string, status: string, requestId: string }} expected in words
 * @property {readonly Category[]} categories
 * @property {import('./truths.mjs').Causes} causes
 * @property {string | undefined} refuted why the INDEX's truth is not believed
 * @property {string | undefined} text the bytes of the answer, where the page had them as a text
 * @property {Record<string, string>} headers readable ones
 * @property {number | undefined} status of the answer that `text` came with
 * @property {unknown} json what `JSON.stringify` made of the value
 * @property {DiagnosisContext | undefined} context what the page knew of its own request
 */

/** @param {string} file @returns {Record<string, string>[]} */
function readTable(file) {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

// Written by no server: SDKs put these where an answer had no code, and classes of languages are no codes either.
const MADE_UP = /^(?:Error|TypeError|NotFound|Forbidden|BadRequest|Unknown|UnknownError|S3ServiceException|\d+)$/u;

// Every way an id is written in the captures and samples: an element, a field, a header, words in a log. The
// “extended request id” of S3 is the host id.
const ID =
  /(?<!extended[\s_-]?)request[\s_-]?id\b["'\\]*(?:[>\]]|\s*[:=[]?)\s*["'\\[]*([\w+/=-]{4,64})|x-trans-id["'\\]*\s*:\s*["'\\]*([\w-]{4,64})/giu;

/** @param {string} text */
function idsIn(text) {
  const found = [...text.matchAll(ID)].map(([, id, other]) => id ?? other ?? '');
  return new Set(found.filter((id) => !/^(?:null|undefined|None)$/u.test(id)));
}

/** @param {number} status @param {string} text */
function showsStatus(status, text) {
  const words = [String(status), phrases[status]].filter((word) => word !== undefined);
  return words.some((word) => new RegExp(`(?<![\\w.-])${word}(?![\\w-]|\\.\\w)`, 'iu').test(text));
}

const BROWSERS = new Set(['fetch', 'xhr', 'aws-browser', 'obs-browser']);

/**
 * What the page knew of its own request. A host passes it as the second argument of `diagnose`.
 *
 * @param {{ operation?: string, page?: string, request?: Record<string, any>, capturedAt?: string }} record
 * @param {string} caseName
 * @returns {DiagnosisContext}
 */
function contextOf({ operation = '', page, request = {}, capturedAt }, caseName) {
  const input = request.input ?? request.param ?? {};
  const url = typeof request.url === 'string' ? new URL(request.url) : undefined;
  const [, bucketInPath = '', ...keyInPath] = url ? decodeURIComponent(url.pathname).split('/') : [];
  const bucket = input.Bucket ?? bucketInPath;
  const key = input.Key ?? keyInPath.join('/');
  const endpoint = url?.origin ?? request.config?.endpoint ?? request.config?.server;
  /** @type {readonly (readonly [RegExp, DiagnosisContext['operation']])[]} */
  const operations = [
    [/^(?:putObject|uploadPart|uploadFile|post|completeMultipart)/iu, 'upload'],
    [/^(?:getObject|headObject)/iu, 'download'],
    [/^(?:deleteObject|deleteVersion)/iu, 'delete'],
    [/^(?:list|headBucket)/iu, 'list'],
    [/^copy/iu, 'copy'],
    [/^createBucket/iu, 'create-bucket'],
    [/^deleteBucket/iu, 'delete-bucket'],
    [/^(?:get|describe)/iu, 'read-setting'],
    [/^(?:put|set)/iu, 'change-setting'],
  ];
  const found = operations.find(([pattern]) => pattern.test(operation))?.[1];
  return {
    ...(found && { operation: found }),
    ...(bucket && { bucket }),
    ...(key && { key }),
    ...(typeof request.method === 'string' && url && { method: request.method }),
    ...(typeof endpoint === 'string' && { endpoint }),
    ...(page && { origin: new URL(page).origin }),
    ...(capturedAt && { now: Date.parse(capturedAt) }),
    online: caseName !== 'browser-offline',
  };
}

/**
 * All records of one folder of captures.
 *
 * @param {string} directory
 * @returns {Case[]}
 */
export function readCaptures(directory) {
  const servers = readdirSync(directory).filter((name) => existsSync(join(directory, name, 'INDEX.tsv')));
  return servers.flatMap((server) =>
    readTable(join(directory, server, 'INDEX.tsv'))
      .filter((row) => row.file !== '-' && existsSync(join(directory, server, row.file ?? '')))
      .flatMap((row) =>
        capture(server, row, JSON.parse(readFileSync(join(directory, server, row.file ?? ''), 'utf8'))),
      ),
  );
}

/** @param {string} server @param {Record<string, string>} row @param {Record<string, any>} record @returns {Case[]} */
function capture(server, row, record) {
  const { client = '', cause = '', wireStatus, wireCode, hiddenBy } = row;
  const inBrowser = BROWSERS.has(client);
  const causes = hiddenBy ? 'blind' : causesOfCapture(cause, inBrowser);
  if (!causes) throw new Error(`truths.mjs has no row for the cause “${cause}” (${server}/${row.file})`);
  const { visible } = record;
  const shown = JSON.stringify(visible.kind === 'resolved-then-body-rejected' ? visible.bodyError : visible);
  const hasAnswer = causes !== 'blind' && wireStatus !== '' && showsNumber(shown, wireStatus ?? '');
  const status = hasAnswer ? Number(wireStatus) : undefined;
  const code = hasAnswer && wireCode && shown.includes(wireCode) ? wireCode : undefined;
  const ids = hasAnswer ? idsIn(shown) : new Set();
  const made = reviveVisible(visible);
  const name = `${server}/${row.file}`;
  const isText = visible.kind === 'resolved-response' || visible.kind === 'xhr-load';
  const full = visible.value?.full ?? visible.value ?? {};
  const headers = full.headers ?? headersIn(full.allResponseHeaders ?? '');

  /** @type {Case} */
  const main = {
    name,
    group: `${client} × ${server}`,
    seen: made.main,
    isCode: (given) => {
      if (hasAnswer) return given === code;
      // A client's own code (ECONNRESET) may stand where no answer came, if it was there and says something.
      return given === undefined || (shown.includes(`"${given}"`) && !MADE_UP.test(given));
    },
    isStatus: (given) => (hasAnswer ? given === status : given === undefined || given === 0),
    isRequestId: (given) => (ids.size === 0 ? given === undefined : given !== undefined && ids.has(given)),
    expected: {
      code: code ?? 'none',
      status: String(status ?? '0 or none'),
      requestId: [...ids].join(' or ') || 'none',
    },
    categories: categoriesOf({
      status: hasAnswer ? status : 0,
      causes,
      isSent: true,
    }),
    causes,
    refuted: refuted[name],
    text: isText ? (visible.bodyText ?? visible.value?.responseText) : undefined,
    headers,
    status,
    json: made.main.way === 'value' ? visible.value?.json : undefined,
    context: contextOf(record, row.case ?? ''),
  };
  // Nothing was sent, so neither a family of statuses nor “no answer” is wrong to say… as long as it is no family.
  if (/refuses before sending/u.test(cause)) main.categories = ['no-response', 'unknown'];
  return made.event ? [main, { ...main, group: `xhr event × ${server}`, seen: made.event, text: undefined }] : [main];
}

/** @param {string} shown @param {string} number */
const showsNumber = (shown, number) => new RegExp(`(?<!\\d)${number}(?!\\d)`, 'u').test(shown);

/** @param {string} lines @returns {Record<string, string>} */
function headersIn(lines) {
  const pairs = lines
    .split('\r\n')
    .filter((line) => line.includes(':'))
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  return Object.fromEntries(pairs);
}

/**
 * All samples of a folder.
 *
 * @param {string} directory
 * @returns {Case[]}
 */
export function readSamples(directory) {
  return readTable(join(directory, 'INDEX.tsv'))
    .filter((row) => existsSync(join(directory, row.file ?? '')))
    .map((row) => sample(row, readFileSync(join(directory, row.file ?? ''), 'utf8')));
}

/** @param {Record<string, string>} row @param {string} content @returns {Case} */
function sample({ file = '', kind = '', http_status = '', true_code = '', seed_cause = '', ext_cause = '' }, content) {
  const recorded = kind.startsWith('sdk-object') ? JSON.parse(content) : undefined;
  const shown = recorded ? JSON.stringify(recorded.value) : content;
  const inBrowser = (recorded?._capture?.runtime ?? '').startsWith('Chromium');
  const causes = causesOfSample(seed_cause, ext_cause, inBrowser);
  const listed = http_status === '' ? undefined : Math.max(0, Number(http_status));
  // A status counts only where the text shows it, as a number of its own or as its reason phrase.
  const isShown = listed !== undefined && listed > 0 && showsStatus(listed, shown);
  const noAnswer = listed === 0 || (listed === undefined && ext_cause.startsWith('net:'));
  const ids = idsIn(shown);
  return {
    name: file,
    group: kind.startsWith('sdk-object') ? kind.replace('sdk-object:', 'object ') : groupOf(kind),
    seen: recorded ? seenIn(recorded.value) : { way: 'value', value: content },
    isCode: (given) => (true_code === '' ? given === undefined : given === true_code),
    isStatus: (given) => {
      if (isShown) return given === listed;
      if (noAnswer) return given === 0 || given === undefined;
      // Not shown: to say nothing is right, and so is any number that does stand there (“Retryable HTTP status: 503”).
      return given === undefined || given === listed || (listed === undefined && showsStatus(given, shown));
    },
    isRequestId: (given) => (ids.size === 0 ? given === undefined : given !== undefined && ids.has(given)),
    expected: {
      code: true_code || 'none',
      status: isShown ? http_status : noAnswer ? '0 or none' : `none or ${http_status || 'as shown'}`,
      requestId: [...ids].join(' or ') || 'none',
    },
    categories: noFamily[file]
      ? [...noFamily[file].or, 'unknown']
      : categoriesOf({
          status: noAnswer ? 0 : listed,
          causes,
          isSent: !(listed === undefined && seed_cause === '' && ext_cause.startsWith('ext:')),
          seed: seed_cause,
        }),
    causes,
    refuted: refuted[file],
    text: recorded ? undefined : content,
    headers: {},
    status: listed,
    json: recorded ? JSON.parse(JSON.stringify(seenIn(recorded.value).value)) : undefined,
    context: undefined,
  };
}

/** @param {any} value @returns {import('./revive.mjs').Seen} */
function seenIn(value) {
  const isResponse = typeof value.ok === 'boolean' && typeof value.status === 'number';
  if (!isResponse) return { way: 'value', value: reviveSample(value) };
  const { $type: _type, ...headers } = value.headers ?? {};
  return {
    way: 'response',
    value: responseOf({ status: value.status, headers, body: value.body ?? '', type: value.type }),
  };
}

/** @param {string} kind */
function groupOf(kind) {
  if (kind.startsWith('xml') || kind.startsWith('escaped-xml')) return 'text: XML';
  if (kind.startsWith('http') || kind.startsWith('html')) return 'text: HTTP and HTML';
  return kind === 'json' ? 'text: JSON' : 'text: logs of SDKs and tools';
}
