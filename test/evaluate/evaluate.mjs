// oxlint-disable unicorn/prefer-string-starts-ends-with, unicorn/no-array-reverse, no-underscore-dangle -- patterns of texts, Node 20, names of recorded fields
// Judges the kit on recorded errors: how often code, status, request id, category and causes are right, as they were
// recorded and after changes that must not matter. Run after `npm run build`:
//   node test/evaluate/evaluate.mjs [--captures DIR] [--samples DIR] [--core FILE] [--all]
// Records are judged on what page code could see. Exits 1 when a target is missed.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { headerCases, inHeaders, mutantsOf, wrapped } from './mutations.mjs';
import { readCaptures, readSamples } from './records.mjs';
import { responseOf, xhrOf } from './revive.mjs';

/** @typedef {import('./records.mjs').Case} Case */
/** @typedef {import('../../src/core/index.js').Diagnosis} Diagnosis */
/** @typedef {import('../../src/core/index.js').ObsError} ObsError */

const root = join(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: {
    captures: { type: 'string', default: join(root, '../shared/captures') },
    samples: { type: 'string', default: join(root, '../shared/samples') },
    // Another build: to see what a change does, or that a planted fault is found.
    core: { type: 'string', default: join(root, 'dist/core/index.js') },
    all: { type: 'boolean', default: false },
  },
});
const SHOWN = options.all ? Infinity : 8;

/** @type {typeof import('../../src/core/index.js')} */
const { diagnose, parseObsError, readObsResponse } = await import(pathToFileURL(resolve(options.core)).href);

const cases = [
  ...(existsSync(options.captures) ? readCaptures(options.captures) : []),
  ...(existsSync(join(options.samples, 'INDEX.tsv')) ? readSamples(options.samples) : []),
];
if (cases.length === 0) {
  console.log(`Nothing to judge: there are no records in ${options.captures} and ${options.samples}.`);
  console.log('Name other folders with --captures DIR and --samples DIR.');
  process.exit(0);
}

/** @type {string[]} */
const missedTargets = [];

/** @param {import('./revive.mjs').Seen} seen @returns {Promise<ObsError>} */
const parse = async ({ way, value }) =>
  way === 'response' ? readObsResponse(/** @type {Response} */ (value)) : parseObsError(value);

/** @param {Diagnosis} diagnosis */
const openCauses = ({ candidates }) =>
  candidates.filter(({ verdict }) => verdict !== 'ruled-out').map(({ cause }) => cause);

// ---------------------------------------------------------------- as recorded

/** Marks of one judged record; `undefined` where the mark does not apply. @typedef {Record<string, boolean | undefined>} Marks */

/** @param {Case} each @param {Diagnosis} diagnosis @returns {Marks} */
function marksOf(each, diagnosis) {
  const { error } = diagnosis;
  const open = openCauses(diagnosis);
  const { causes } = each;
  const isBlind = causes === 'blind';
  const isRight = (/** @type {string | undefined} */ cause) =>
    Array.isArray(causes) && cause !== undefined && causes.includes(cause);
  return {
    code: each.isCode(error.code),
    status: each.isStatus(error.status),
    'request id': each.isRequestId(error.requestId),
    category: each.categories.includes(diagnosis.category),
    'top cause': isBlind ? undefined : causes === 'fine' ? open.length === 0 : isRight(open[0]),
    'top 3': isBlind ? undefined : causes === 'fine' ? open.length === 0 : open.slice(0, 3).some(isRight),
    blind: isBlind ? diagnosis.category === 'no-response' && open.slice(0, 2).includes('cors-or-blocked') : undefined,
  };
}

const TARGETS = { code: 1, status: 1, 'request id': 1, category: 1, 'top cause': 0.95, 'top 3': 1, blind: 1 };
const MARKS = /** @type {(keyof typeof TARGETS)[]} */ (Object.keys(TARGETS));

/** @param {readonly Marks[]} marks @param {string} mark */
function share(marks, mark) {
  const judged = marks.filter((each) => each[mark] !== undefined);
  return judged.length === 0 ? undefined : judged.filter((each) => each[mark]).length / judged.length;
}

// Cut, never rounded up: 99.96 % is not 100 %.
/** @param {number | undefined} part */
const percent = (part) => (part === undefined ? '–' : `${Math.floor(part * 1000) / 10} %`);

/** @param {string} title @param {readonly { each: Case, marks: Marks }[]} judged */
function printTable(title, judged) {
  const groups = [...new Set(judged.map(({ each }) => each.group))].sort();
  const rows = [...groups, 'all'].map((group) => {
    const of = judged.filter(({ each }) => group === 'all' || each.group === group).map(({ marks }) => marks);
    return [group, String(of.length), ...MARKS.map((mark) => percent(share(of, mark)))];
  });
  const table = [[title, 'records', ...MARKS], ...rows];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  for (const row of table)
    console.log(
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
    );
  console.log();
}

/** @param {Case} each @param {Diagnosis} diagnosis @param {string} mark */
function told(each, diagnosis, mark) {
  const { error } = diagnosis;
  const open = openCauses(diagnosis).slice(0, 4).join(', ') || 'nothing';
  const wanted = Array.isArray(each.causes) ? each.causes.join(' or ') : each.causes;
  if (mark === 'code') return `code ${error.code ?? 'none'}, expected ${each.expected.code}`;
  if (mark === 'status') return `status ${error.status ?? 'none'}, expected ${each.expected.status}`;
  if (mark === 'request id') return `request id ${error.requestId ?? 'none'}, expected ${each.expected.requestId}`;
  if (mark === 'category') return `category ${diagnosis.category}, expected ${each.categories.join(' or ')}`;
  if (mark === 'blind')
    return `category ${diagnosis.category}, causes ${open}; expected no-response, CORS in the first two`;
  return `${mark}: ${open}; expected ${wanted} (status ${error.status ?? '–'}, code ${error.code ?? '–'})`;
}

const judged = await Promise.all(
  cases.map(async (each) => {
    const error = await parse(each.seen);
    const diagnosis = diagnose(error);
    return { each, error, diagnosis, marks: marksOf(each, diagnosis) };
  }),
);
const counted = judged.filter(({ each }) => each.refuted === undefined);
const captures = counted.filter(({ each }) => each.context);
const samples = counted.filter(({ each }) => !each.context);

console.log('As recorded, nothing known but the error\n');
if (captures.length > 0) printTable('captures: client × server', captures);
if (samples.length > 0) printTable('samples', samples);

const misses = counted.flatMap(({ each, diagnosis, marks }) => {
  const missed = MARKS.filter((mark) => marks[mark] === false);
  return missed.map((mark) => `${each.group}  ${each.name}: ${told(each, diagnosis, mark)}`);
});
console.log(`Misses: ${misses.length}`);
for (const line of misses) console.log(`- ${line}`);
console.log();

const doubted = judged.filter(({ each }) => each.refuted !== undefined);
console.log(`Truths that the records refute, not counted: ${doubted.length}`);
for (const { each, diagnosis } of doubted) {
  console.log(`- ${each.name}: INDEX ${each.refuted}. The kit says ${openCauses(diagnosis).slice(0, 3).join(', ')}.`);
}
console.log();

if (captures.length > 0) {
  const informed = captures.map(({ each, error }) => {
    const diagnosis = diagnose(error, each.context);
    return { each, diagnosis, marks: marksOf(each, diagnosis) };
  });
  console.log('The same captures, with what the page knew of its own request as context (no target)\n');
  printTable('captures: client × server', informed);
  const lost = informed.flatMap(({ each, diagnosis, marks }) =>
    MARKS.filter((mark) => marks[mark] === false).map(
      (mark) => `${each.group}  ${each.name}: ${told(each, diagnosis, mark)}`,
    ),
  );
  console.log(`Misses with context: ${lost.length}`);
  for (const line of lost.slice(0, SHOWN * 3)) console.log(`- ${line}`);
  if (lost.length > SHOWN * 3) console.log(`- … and ${lost.length - SHOWN * 3} more (--all)`);
  console.log();
}

// ---------------------------------------------------------------- mutated

/** What has to stay. @typedef {{ code: string | undefined, status: number | undefined, requestId: string | undefined, top: string | undefined }} Told */

/** @param {ObsError} error @returns {Told} */
function summary(error) {
  const { code, status, requestId } = error;
  return { code, status, requestId, top: openCauses(diagnose(error))[0] };
}

/** @type {Map<string, { cases: number, misses: string[], by: Record<string, number> }>} */
const mutations = new Map();

/** @param {string} mutation */
function tally(mutation) {
  const row = mutations.get(mutation) ?? { cases: 0, misses: [], by: {} };
  mutations.set(mutation, row);
  return row;
}

/** @param {string} mutation @param {string} name @param {Told} before @param {Told} after */
function compare(mutation, name, before, after) {
  const row = tally(mutation);
  row.cases += 1;
  const changed = /** @type {(keyof Told)[]} */ (['code', 'status', 'requestId', 'top']).filter(
    (field) => before[field] !== after[field],
  );
  if (changed.length === 0) return;
  for (const field of changed) row.by[field] = (row.by[field] ?? 0) + 1;
  const text = changed.map((field) => `${field} ${before[field] ?? 'none'} → ${after[field] ?? 'none'}`).join(', ');
  row.misses.push(`${name}: ${text}`);
}

/** @param {Case} each @param {string | Uint8Array} body @param {Record<string, string>} [headers] */
const asResponse = (each, body, headers = each.headers) =>
  readObsResponse(responseOf({ status: each.status ?? 200, headers, body }));

/** How an answer's text reached the kit: as a `Response` for a capture, as it is for a sample. @param {Case} each @param {string} text */
const asSeen = async (each, text) => (each.context ? asResponse(each, text) : parseObsError(text));

const withText = judged.flatMap(({ each }) => (each.text === undefined ? [] : [{ each, text: each.text }]));

for (const { each, text } of withText) {
  const before = summary(await asSeen(each, text));
  for (const mutant of mutantsOf(text))
    compare(mutant.name, each.name, before, summary(await asSeen(each, mutant.text)));
}

// Names of headers in any case, in every place where headers come from.
for (const { each, text } of withText) {
  const dump = inHeaders(text, (line) => line);
  if (dump !== undefined) {
    const before = summary(parseObsError(text));
    for (const inCase of headerCases) {
      const mutant = inHeaders(text, (line) => line.replace(/^[\w-]+(?=:)/u, inCase)) ?? text;
      compare('case of header names: HTTP message', each.name, before, summary(parseObsError(mutant)));
    }
  }
  if (!each.context) continue;
  const { status = 0, headers } = each;
  const inCases = headerCases.map((inCase) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [inCase(name), value])),
  );
  /** @type {Readonly<Record<string, (given: Record<string, string>) => unknown>>} */
  const places = {
    XMLHttpRequest: (given) =>
      xhrOf({
        status,
        responseText: text,
        allResponseHeaders: Object.entries(given)
          .map(([name, value]) => `${name}: ${value}\r\n`)
          .join(''),
      }),
    axios: (given) => ({ isAxiosError: true, message: 'm', response: { status, headers: given, data: text } }),
    '$response of the AWS SDK': (given) => ({
      $metadata: { httpStatusCode: status },
      name: 'S3ServiceException',
      $response: { statusCode: status, headers: given, body: text },
    }),
  };
  for (const [place, make] of Object.entries(places)) {
    const before = summary(parseObsError(make(inCases[0] ?? {})));
    for (const given of inCases.slice(1))
      compare(`case of header names: ${place}`, each.name, before, summary(parseObsError(make(given))));
  }
}

// A charset in Content-Type.
for (const { each, text } of withText) {
  const type = /^\s*(?:<\?xml|<Error)/u.test(text) ? 'application/xml' : /<html/iu.test(text) ? 'text/html' : undefined;
  if (type && !/^HTTP\//u.test(text)) {
    const before = summary(await asResponse(each, text, { ...each.headers, 'content-type': type }));
    for (const charset of [
      '; charset=UTF-8',
      ';charset=utf-8',
      '; charset="utf-8"',
      '; boundary=x; charset=ISO-8859-1',
    ]) {
      const headers = { ...each.headers, 'content-type': `${type}${charset}` };
      compare('charset in Content-Type', each.name, before, summary(await asResponse(each, text, headers)));
    }
  }
  const dump = inHeaders(text, (line) => line.replace(/^(Content-Type: [^;\r\n]+).*/iu, '$1; charset=UTF-8'));
  if (dump !== undefined)
    compare('charset in Content-Type', each.name, summary(parseObsError(text)), summary(parseObsError(dump)));
}

// Cut at every byte. A code stays once it is complete, and nothing that is not complete is a code.
for (const { each, text } of withText) {
  const whole = await asSeen(each, text);
  const bytes = Buffer.from(text);
  const isXml = /<(?:[\w.-]+:)?Code>/u.test(text);
  const isJson = /^\s*[[{]\s*["[{]/u.test(text);
  const isHtml = /<html/iu.test(text);
  const { code: wholeCode = '' } = whole;
  const pattern = new RegExp(`(?<![\\w.])${wholeCode.replaceAll('.', '\\.')}(?![\\w.])`, 'u');
  const codeAt = wholeCode === '' ? -1 : text.search(pattern);
  const codeEnd = codeAt + wholeCode.length;
  // In JSON only a field that is called a code can be told from the others once the end is lost.
  const isTellable = codeAt !== -1 && (!isJson || /code"\s*:\s*"$/iu.test(text.slice(0, codeAt)));
  const end = isXml ? /^\s*<\/[^<>]*>/u.exec(text.slice(codeEnd))?.[0].length : isJson ? 1 : 2;
  const bytesTo = (/** @type {number} */ at) => Buffer.byteLength(text.slice(0, at));
  const completeAt = isTellable && end !== undefined ? bytesTo(codeEnd + end) : Infinity;
  const row = tally(isXml || isJson || isHtml ? 'cut at every byte: XML, JSON, HTML' : 'cut at every byte: logs');
  const decoder = new TextDecoder();
  for (let length = 0; length < bytes.length; length += 1) {
    const part = decoder.decode(bytes.subarray(0, length));
    const { code } = await (each.context ? asResponse(each, bytes.subarray(0, length)) : parseObsError(part));
    row.cases += 1;
    const isComplete = length >= completeAt;
    if (isComplete && code === whole.code) continue;
    if (!isComplete && (code === undefined || (code === whole.code && !isXml && length >= bytesTo(codeEnd)))) continue;
    // In a log a cut inside a word leaves a shorter word, and nothing but an open quote tells that it was longer.
    const isLog = !(isXml || isJson || isHtml) || !/[<{[]/u.test(part);
    const line = part.trimEnd();
    if (isLog && code !== undefined && line.endsWith(code) && !/["'<>]/u.test(line.at(-code.length - 1) ?? ''))
      continue;
    row.by.code = (row.by.code ?? 0) + 1;
    row.misses.push(
      `${each.name} cut at ${length}: code ${code ?? 'none'}, expected ${isComplete ? whole.code : 'none'} (…${JSON.stringify(part.slice(-30))})`,
    );
  }
}

// In wrappers, one to three deep. A Response in a wrapper is read without its body.
for (const { each } of judged) {
  const { value } = each.seen;
  const inner = typeof value === 'string' ? new Error(value) : value;
  const before = summary(parseObsError(value));
  for (const mutant of wrapped(inner, 3)) {
    const what = typeof value === 'string' ? 'a text as the message' : 'an object';
    compare(
      `${mutant.depth} deep: ${what}`,
      `${each.name} in ${mutant.name}`,
      before,
      summary(parseObsError(mutant.value)),
    );
  }
}

// As JSON in a line of a log.
const STAMP = '2026-11-22T17:00:00.000Z ERROR upload failed';
for (const { each, error } of judged) {
  const { value } = each.seen;
  const { text } = each;
  if (text && !text.startsWith('{')) {
    const before = summary(each.context ? error : parseObsError(value));
    // A gateway logs the answer as a field of its own, a tool its sentence as the message.
    const field = /<(?:\?xml|html|\w*:?Error\b)/iu.test(text) || /^HTTP\//u.test(text) ? 'body' : 'message';
    const record = { level: 'error', ...(each.context && { status: each.status }), [field]: text };
    // Without its headers an answer has lost an id that only they held.
    const bare = each.context ? { ...before, requestId: summary(parseObsError(text)).requestId } : before;
    compare(
      'JSON in a log: its text in a field',
      each.name,
      bare,
      summary(parseObsError(`${STAMP} ${JSON.stringify(record)}`)),
    );
    compare('JSON alone: its text in a field', each.name, bare, summary(parseObsError(JSON.stringify(record))));
    const titled = { ...record, msg: 'upload failed' };
    compare('JSON alone: with a sentence of its own', each.name, bare, summary(parseObsError(JSON.stringify(titled))));
  }
  if (each.json === undefined) continue;
  const json = JSON.stringify(each.json);
  const before = summary(parseObsError(each.json));
  if (before.code === undefined && before.status === undefined) continue;
  compare('JSON in a log: an object', each.name, before, summary(parseObsError(`${STAMP} ${json}`)));
  compare('JSON in a log: an object, in two lines', each.name, before, summary(parseObsError(`${STAMP}\n${json}\n`)));
}

console.log('After changes that must not matter\n');
const width = Math.max(...[...mutations.keys()].map((name) => name.length));
for (const [name, { cases: all, misses: lost, by }] of mutations) {
  const fields = Object.entries(by).map(([field, count]) => `${field} ${count}`);
  console.log(
    `${name.padEnd(width)}  ${String(all).padStart(7)}  ${lost.length === 0 ? 'all right' : `${lost.length} wrong (${fields.join(', ')})`}`,
  );
}
console.log();
for (const [name, { misses: lost }] of mutations) {
  if (lost.length === 0) continue;
  missedTargets.push(`“${name}” changes ${lost.length} answers`);
  console.log(`${name}:`);
  for (const line of lost.slice(0, SHOWN)) console.log(`- ${line}`);
  if (lost.length > SHOWN) console.log(`- … and ${lost.length - SHOWN} more (--all)`);
}
console.log();

// ---------------------------------------------------------------- targets

console.log('Targets\n');
for (const mark of MARKS) {
  const reached = share(
    counted.map(({ marks }) => marks),
    mark,
  );
  const isReached = reached === undefined || reached >= TARGETS[mark];
  if (!isReached) missedTargets.push(`${mark} ${percent(reached)} of ${percent(TARGETS[mark])}`);
  console.log(
    `${isReached ? 'reached' : 'MISSED '}  ${mark.padEnd(10)}  ${percent(reached).padStart(7)}  wanted ${percent(TARGETS[mark])}`,
  );
}
console.log();
if (missedTargets.length > 0) {
  console.log(`Missed: ${missedTargets.join('; ')}.`);
  process.exitCode = 1;
}
