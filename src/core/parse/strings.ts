import { limits } from '../limits.js';
import { fromHtml, fromXml, hostOf, parseJson } from './body.js';
import { better, type Draft, merge, strength, toStatus } from './draft.js';
import { fromHeaders, fromLines } from './headers.js';
import { readShape } from './objects.js';
import { isObject, string } from './read.js';
import { cleanId } from './text.js';

// The frames that SDKs, command lines and people put around an error, each with one capture. Every pattern starts at a
// literal and repeats nothing inside a repetition: a hostile text costs linear time.
const STATUS: readonly RegExp[] = [
  /\bHTTP\/\d(?:\.\d)? ([1-5]\d\d)\b/u,
  /\b(?:status|response|http)(?:[ _-]?(?:status|response))?(?:[ _-]?code)?\\?["']?\s{0,4}(?:[:=]|is|)\s{0,4}\\?["'[]?(-1|[1-5]\d\d)\b/iu,
  /\bhttp_error\W{1,4}([1-5]\d\d)\b/iu,
  /\berror:? ([1-5]\d\d)\b/iu,
  /(?:^|[\s`(])([1-5]\d\d)(?=:? [A-Z][A-Za-z]|: )/u,
];

const CODE: readonly RegExp[] = [
  // A quote that opens has to close: what the end of the text cuts is no code.
  /\b(?:error ?code|exception name|errorcode|error_code|service ?code)\\?["']?\s{0,4}(?:[:=]|\[)\s{0,4}\\?(["']?)([A-Za-z][\w.-]{2,63})(?=\\?\1)(?![\w.-])/iu,
  /\bCode\\?["']?\s{0,4}[:=]\s{0,4}\\?(["']?)([A-Z][\w.-]{2,63})(?=\\?\1)(?![\w.-])/u,
  /\bAn error occurred \(([A-Za-z][\w.-]{2,63})\) when calling\b/u,
  /\berror:? [1-5]\d\d \(([A-Za-z][\w.-]{2,63})\)/iu,
  /\bcode: Some\("([A-Za-z][\w.-]{2,63})"\)/u,
  /\b(E(?:NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|CONNABORTED|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH))\b/u,
  /\bnet::(ERR_(?!FAILED\b)[A-Z_]{3,60})/u,
  /^(Obs\.\d{4})\b/u,
];

const MESSAGE: readonly RegExp[] = [
  /\bMessage=([^\n]{1,1024})/u,
  /\berror message[:=]? ?\[([^\]]{1,1024})\]/iu,
  /\bwhen calling the \w{1,64} operation(?: \([^)]{1,64}\))?: ([^\n]{1,1024})/u,
  /\b(?:Reason|Error message): ([^\n<]{3,1024})/u,
  /'Message': '([^']{1,1024})'/u,
  /\bmessage: Some\("([^"]{1,1024})"\)/u,
];

const REQUEST_ID =
  /(?<![a-z\d])(?:aws_|x-amz-|x-obs-)?request[ _-]?id\\?["']?\s{0,4}(?:[:=]|\[)\s{0,4}\\?["'[]?([\w+/=-]{4,64})/giu;

/** Words of a client that got no answer: the console's CORS line, and what SDKs say of a lost connection. */
const NO_ANSWER =
  /blocked by CORS policy|\bnet::ERR_|(?:^|TypeError: )(?:Failed to fetch|Load failed|NetworkError when attempting)|^(?:Error: )?Network Error$/imu;

/** Names that end like a code but are a language's own. */
const CLASS_NAME =
  /^(?:(?:Type|Range|Syntax|Reference|Eval|URI|Aggregate|Axios|Http|HTTP|Response|S3Response|S3Service|S3Network|Client|Server|Assertion|Network|Service|Runtime|Attribute|Value|Key|Permission|Connection|OS|IO)Error|(?:Obs|Cos|Oss|Cloud|Amazon\w{0,20}|IO|\w{0,30}IO|Socket\w{0,20}|Connect|UnknownHost|Runtime|NullPointer|Service|S3Service|Client|Sdk\w{0,20}|Http\w{0,30}|SSL\w{0,20})Exception)$/u;

/** Names of fields, which stand before a colon as codes do. */
const LABEL =
  /^(?:Response|Status|Error|Request|Host|Server|Content|Service|Exception)(?:Code|Status|Message|Id|ID|Time|Type|Length|Name|Text|Details?)$/u;

/**
 * What a text says: a pasted or logged body (XML, JSON, HTML), an HTTP dump, a bare status, or a line of an SDK, a
 * command line or a browser console.
 */
export function fromText(input: string): Draft | undefined {
  const text = input.slice(0, limits.body).trim();
  if (text === '') return undefined;
  const bare = toStatus(text);
  if (bare !== undefined) return { status: bare };
  const json = jsonIn(text);
  if (json) return json;

  const dump = fromDump(text);
  const body = fromXml(text) ?? fromHtml(text);
  const answer =
    dump && body ? { ...merge(body, dump.draft), status: dump.draft.status ?? body.status } : (body ?? dump?.draft);
  const rest = dump ? text.slice(0, dump.start) + text.slice(dump.end) : text;
  const log = fromLog(body ? around(rest) : rest, answer?.code === undefined);
  const draft = answer ? merge(answer, log) : log;
  if (answer && body && !draft.status && log.status) draft.status = log.status;
  return draft;
}

/** What stands around a body: its own sentences, and values that its end cuts, must not pass for what a log says of it. */
function around(text: string): string {
  const before = text.slice(0, Math.max(0, text.indexOf('<')));
  return /<\/(?:\w+:)?(?:error|html)\s*>/iu.test(text) ? `${before}\n${text.slice(text.lastIndexOf('>') + 1)}` : before;
}

/**
 * The draft of an object, and what its message says: SDKs and wrappers put the answer, or a sentence about it, there.
 */
export function readMessage(draft: Draft | undefined): Draft | undefined {
  // With a code or a request id the answer was read already, and the message is its own sentence.
  if (!draft?.message || draft.code || cleanId(draft.requestId ?? '', limits.requestId)) return draft;
  const said = fromText(draft.message);
  if (!said || (!said.code && said.status === undefined && !said.requestId)) return draft;
  return merge({ ...draft, message: said.message ? undefined : draft.message }, said);
}

/** A draft without a code, with what a text beside it says of the answer. A sentence alone belongs to who wrote it. */
export function withAnswer(draft: Draft, text: string): Draft {
  const said = draft.code ? undefined : fromText(text);
  return said && strength(said) > 1 ? merge({ ...draft, message: said.message ?? draft.message }, said) : draft;
}

/** JSON that is the text, or stands in it: pasted answers and logged objects, searched to the first that says something. */
function jsonIn(text: string): Draft | undefined {
  const open = text.indexOf('{');
  const whole = parseJson(text);
  const value = whole ?? (open > 0 ? parseJson(text.slice(open, text.lastIndexOf('}') + 1)) : undefined);
  if (!value) return undefined;
  const found = search(value);
  if (!found) return whole ? {} : undefined;
  return whole ? readMessage(found) : merge(found, fromLog(text.slice(0, open), found.code === undefined));
}

/** An answer in a field of a log record, whatever the field is called. */
const ANSWER = /<(?:\?xml|!doctype|html|(?:\w{1,20}:)?error)\b|\bHTTP\/\d/iu;

/** The object inside a parsed JSON value that says most; it has no getters, so it may be walked. */
function search(root: object): Draft | undefined {
  let best: Draft | undefined;
  const queue: object[] = [root];
  for (let seen = 0; seen < 200 && queue.length > 0; seen += 1) {
    const value = queue.shift();
    if (!value) break;
    best = better(best, readMessage(readShape(value)) ?? {});
    for (const child of Object.values(value).slice(0, 50)) {
      if (isObject(child)) queue.push(child);
      else if (typeof child === 'string' && ANSWER.test(child)) best = withAnswer(best, child);
    }
    if (strength(best) === 3) break;
  }
  return best;
}

/** An HTTP answer as text: `curl -i`, `curl -v`, a proxy's log, or header lines copied from a browser; and where its head stands. */
function fromDump(text: string): { draft: Draft; start: number; end: number } | undefined {
  const first = /(?:^|\n)(?:< )?HTTP\/\d(?:\.\d)? ([1-5]\d\d)\b/u.exec(text);
  if (!first && !/^(?:< )?x-(?:obs|amz)-[\w-]{2,40} ?: ?\S/imu.test(text)) return undefined;
  const start = first ? first.index : 0;
  // One behind the start: the dump may begin with the line's own end.
  const blank = /\n(?:<? ?)\r?\n/u.exec(text.slice(start + 1));
  const end = blank ? start + 1 + blank.index : text.length;
  const headers = fromHeaders(fromLines(text.slice(start, end)));
  return { draft: { ...headers, status: first ? toStatus(first[1]) : undefined }, start, end: first ? end : start };
}

/** What a line of a log says. */
function fromLog(text: string, wantsCode: boolean): Draft {
  const status = firstMatch(STATUS, text);
  const code = wantsCode ? (firstMatch(CODE, text) ?? codeLike(text)) : undefined;
  const blocked = /\bAccess to \w{1,20} at '([^']{1,2048})' from origin/u.exec(text);
  const known = status === '-1' ? 0 : toStatus(status);
  return {
    code: code && !/^\d+$/u.test(code) ? code : undefined,
    status: known ?? (NO_ANSWER.test(text) ? 0 : undefined),
    message: messageOf(text) ?? (text.startsWith('<') ? undefined : string(text)),
    requestId: lastRequestId(text),
    endpoint: blocked ? hostOf(blocked[1]) : undefined,
  };
}

function firstMatch(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.at(-1);
    if (found !== undefined && !/^(?:null|None|undefined)$/u.test(found)) return found.trim();
  }
  return undefined;
}

/** The sentence of the service in a log line: `Message=…, RequestId=…`, and the like. */
function messageOf(text: string): string | undefined {
  const found = firstMatch(MESSAGE, text);
  // The sentence may hold a "RequestId=" of its own; the line's comes last.
  const end = found?.lastIndexOf(', RequestId=') ?? -1;
  return end > 0 ? found?.slice(0, end) : found;
}

function lastRequestId(text: string): string | undefined {
  const ids = [...text.matchAll(REQUEST_ID)].map(([, id]) => id).filter((id) => id !== 'null' && id !== 'None');
  return ids.at(-1);
}

/** A word shaped like an error code (`NoSuchKey`) where logs put one: after a colon or at the start, before one or at the end. */
function codeLike(text: string): string | undefined {
  for (const word of text
    .slice(0, 4096)
    .matchAll(/(?<![\w./<"'-])(?<!>\s{0,20})[A-Z][A-Za-z]{3,63}(?=[:,;)\]]|$| \(server\))/gmu)) {
    if (/[a-z][A-Z]/u.test(word[0]) && !CLASS_NAME.test(word[0]) && !LABEL.test(word[0])) return word[0];
  }
  return undefined;
}
