import { phrases } from '../catalog/phrases.js';
import { head, limits } from '../limits.js';
import { fromHtml, fromXml, hostOf, NO_ANSWER, parseJson, phraseStatus, UNSENT } from './body.js';
import { better, type Draft, merge, strength, toStatus } from './draft.js';
import { fromHeaders, fromLines } from './headers.js';
import { fromParsedBody } from './objects.js';
import { afford, isObject, string } from './read.js';
import { cleanId } from './text.js';
import { decodeEntities } from './xml.js';

/** How phrases of statuses begin, and how a code is made: a noun behind a number (`404 Dateien`, `409 EUR`) is neither. */
const PHRASE = `(?:(?:Access|E(?:rror|RROR)|Insufficient|OK|Payload|Server|Slow|${Object.values(phrases)
  .join('|')
  .replaceAll(/ [^|]*/gu, '')})\\b|[A-Z][a-z]+[A-Z])`;

// The frames that SDKs, command lines and people put around an error, each with one capture. Every pattern starts at a
// literal and repeats nothing inside a repetition: a hostile text costs linear time.
const STATUS: readonly RegExp[] = [
  /(?:\bHTTP\/\d(?:\.\d)?"? |\bRESP: \[|http_status_)([1-5]\d\d)\b/gu,
  // Named: "Status Code: 404", "status of 403", "StatusCode(404)", ":status => 403", "[status code] 400", "returned error: 403".
  /(?:(?<![?&])(?:\b|\\[nt])(?:status|response|http|returned|responded with)|状态码|响应码)(?:[ _-]?(?:status|response|error))?(?:[ _-]?code)?(?:\\?["']|\])?(?:\s{0,4}(?:[:=：(]|=>|-->)\s{0,4}\\?["'[]?(-\d|0(?![\d.])|[1-5]\d\d)|(?: (?:is|of))?\s{1,4}\[?([1-5]\d\d))\b(?! (?:bytes|entries|files|items|keys|objects|records|results|rows)\b)/giu,
  /(?<![?&])\b(?:http_error|err_?code|code|error|fehler)[ :=,(["'\\]{1,4}([45]\d\d)(?!\.?\d|\. ?\w)\b/giu,
  // Before its phrase or a code: "403 Forbidden", "404 (Not Found)", "501: NotImplemented".
  new RegExp(`(?:^|[\\s\`'"(])([2-5][0-3]\\d)(?=:? \\(?${PHRASE}|, message=| response\\b)`, 'gu'),
  // "404: x", and request-promise's "StatusCodeError: 404 - x".
  /(?:^|: )([45]\d\d)(?=: )|(?:^|Error: )([45]\d\d)(?= - | -[A-Z]|, [{<])|\.exceptions\.\w{4,40}: ([45]\d\d)\b/gu,
  // A console's line of a request.
  /\b(?:GET|HEAD|PUT|POST|DELETE) https?:\/\/\S{1,2048} ([45]\d\d)\b/gu,
  // Alone in brackets, or before the snake of Backblaze B2: "(403 storage_cap_exceeded)".
  new RegExp(`(?:[\\s\`]|request)\\((30[1278]|[45]\\d\\d)(?=\\)|: |,? \\(?${PHRASE}| [a-z]+_[a-z_]+\\))`, 'gu'),
];

// A quote that opens has to close: what the end of the text cuts is no code.
const CODE: readonly RegExp[] = [
  /\bCode=([A-Z][\w -]{2,63}), Message=|error code \[([A-Z][\w -]{2,63})\]/gu,
  /(?:\b[Ee]rror[ _]?[Cc]ode|[a-z\d]Error[Cc]ode|\berrorcode|\bException ?[Nn]ame|\b[Ss]ervice ?[Cc]ode|错误码)\\?["']?(?:\s{0,4}[:=：[]\s{0,4}|\s(?=\\?["']|[A-Z][a-z]+[A-Z]))\\?(["']?)([A-Za-z][\w.-]{1,62}\w)(?=\\?\1)(?![\w-])/gu,
  /\bCode\\?["']?\s{0,4}(?:[:=]|-->)\s{0,4}\\?(["']?)(?=\S{0,64}[a-z])([A-Z][\w.-]{1,62}\w)(?=\\?\1)(?![\w-])/gu,
  /(?<!tatus )\bcode\\?["']?\s{0,4}[:=]\s{0,4}(?:Some\()?\\?(["']?)([A-Z]{1,2}[a-z]+[A-Z][\w.-]{1,62}\w)(?=\\?\1)(?![\w-])/gu,
  /(?:\berror(?: occurred)?|\b[1-5]\d\d) \((?=\w+[A-Z.])([A-Z][\w.]{3,63})\)|(?:\(|nknown error: )[45]\d\d ([a-z]{3,20}_[a-z_]{3,30})(?![\w./])/gu,
  /\bs3\.model\.(?!S3E|AmazonS3E)(\w{4,63})Exception\b|(?:\bapi error |\bErrors::(?!Http\d|Service))([A-Z]\w{3,63})\b/gu,
  /\b(KMS\.\w{3,40}|E(?:NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|CONNABORTED|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH))\b/gu,
  /\bnet::(ERR_(?!FAILED\b)[A-Z\d_]{3,60})/gu,
  /^(Obs\.\d{4})\b|\bOBS_STATUS_(?!HttpE)([A-Z]\w{3,50})/gu,
];

const MESSAGE: readonly RegExp[] = [
  /\bMessage(?:=|-->)([^\n]+)/gu,
  /\berror message[:=]? ?\[([^\]]{1,512})\]/giu,
  /(?:\bwhen calling the \w{1,64} operation(?: \([^)]{1,64}\))?|\bapi error \w{1,64}): ([^\n]+)/gu,
  /\b(?:Reason|Error [Mm]essage): ([^\n<]{3,})/gu,
  /(?:'Message': |\bmessage: Some\()(["'])((?:(?!'Message': |message: Some).){1,1024}?)\1[,})]/gu,
];

const REQUEST_ID =
  /(?<![a-z\d]|extended )(?:aws_|x-amz-|x-obs-)?(?:request[ _-]?id|x-trans-id|请求 ?id)\\?["']?\s{0,20}(?:[:=：]|\[|-->)[ \t]{0,20}(?:HeaderValue \{ _private: \w+\()?(?:\\?["'[])?([\w+/=-]{4,64}(?::[\w:]{1,32})?)(?![\w+/=:-])/giu;

/** What the consoles of Chromium, Firefox and Safari say where a page may not see an answer; a status in it may be that of the answer. */
const BLOCKED =
  /blocked by CORS policy|^Cross-Origin Request Blocked|due to access control checks|not allowed by Access-Control-Allow-|^Preflight response is not|: Preflight response is not|^Mixed Content:|^Refused to connect to/imu;

/** The words that codes are made of. No other word that merely looks like one (`MyApp: started`) passes for a code. */
const CODE_WORDS =
  /^(?:No[tn]?Such|Invalid|Illegal|Malformed|Missing[A-Z]|Bad[A-Z]|Incomplete|Insufficient|Unexpected|Incorrect|Unresolvable|Ambiguous|RequestT|Multiple|UnknownE)|CORSR|GatewayB|^XMinio|Malformed$|conditionF|Denied|Forbid|Disabled|Suspend|Already|Exceed|Exist|Expand|Missing$|(?:Too|Not|MustBe)[A-Z]|Mismatch|Expired|Aborted|Conflict|Redirect|Unavailable|Timed?[Oo]ut|SlowDown|Throttl|Unauthor|Restrict|Prohibit|Required|Problem|Frozen|Arrear|Deregister|OverLimit|Locked|Busy|InternalError/u;

/** Names of errors that are a language's or a client's own; a few codes end so too. */
const CLASS_NAME =
  /(?:(?<!^Illegal(?:Loc|Ver)\w{9,30})Exception|(?<!^(?:Internal|KeyTooLong|Malformed\w{0,20}|Missing\w{3,30}|\w{3,20}Tag(?:Set)?|\w{3,50}(?:NotFound|Algorithm|LengthExceeded|Parameters|OfBucket)))Error)$/u;

/**
 * What a text says: a pasted or logged body (XML, JSON, HTML), an HTTP dump, a bare status, or a line of an SDK, a
 * command line or a browser console.
 */
export function fromText(input: string): Draft | undefined {
  const text = head(input).trim();
  if (text === '') return undefined;
  const bare = toStatus(text);
  if (bare !== undefined) return { status: bare };
  const json = jsonIn(text);
  if (json) return json;

  const dump = fromDump(text);
  // Guzzle prints the head of a body, cut, before the whole of it; a page shows it as text.
  const body =
    fromXml(text.slice(text.lastIndexOf('(truncated...)'))) ??
    fromXml(text) ??
    (text.includes('&lt;Code') ? fromXml(decodeEntities(text)) : undefined) ??
    fromHtml(text);
  const answer =
    dump && body ? { ...merge(body, dump.draft), status: dump.draft.status ?? body.status } : (body ?? dump?.draft);
  const rest = dump ? text.slice(0, dump.start) + text.slice(dump.end) : text;
  const beside = body ? around(rest) : rest;
  const log = fromLog(beside);
  const draft = answer ? merge(answer, log) : log;
  // curl prints the status behind the body, when it is asked to.
  if (body && !draft.status) draft.status = toStatus(beside.trim());
  return draft;
}

/** What stands around a body: its own sentences, and values that its end cuts, must not pass for what a log says of it. */
function around(text: string): string {
  const before = text.slice(0, Math.max(0, text.search(/<[?!\w]/u)));
  if (!/<\/(?:\w+:)?(?:error|html)\s*>/iu.test(text)) return before;
  const last = text.lastIndexOf('<', text.lastIndexOf('>'));
  return `${before}\n${text.slice(text.indexOf('>', last) + 1)}`;
}

/**
 * The draft of an object, and what its message says: SDKs and wrappers put the answer, or a sentence about it, there.
 */
export function readMessage<T extends Draft | undefined>(draft: T): T | Draft {
  // With a code or a request id the answer was read already, and the message is its own sentence.
  if (!draft?.message || draft.code || cleanId(draft.requestId ?? '', limits.requestId)) return draft;
  const said = fromText(afford(draft.message));
  return said && (said.code || said.status !== undefined || said.requestId) ? withSaid(draft, said) : draft;
}

/** A draft without a code, with what a text beside it says of the answer. A sentence alone belongs to who wrote it. */
export function withAnswer(draft: Draft, text: string): Draft {
  const said = draft.code ? undefined : fromText(afford(text));
  return said && strength(said) > 1 ? withSaid(draft, said) : draft;
}

/** An app answers 500 for whatever its storage said, or where that said nothing. */
const withSaid = (draft: Draft, said: Draft) =>
  merge(
    {
      ...draft,
      message: said.message ?? draft.message,
      status:
        (said.code && said.status) || (said.status === 0 && Number(draft.status) >= 500) ? undefined : draft.status,
    },
    said,
  );

/** JSON that is the text, or stands in it: pasted answers and logged objects, searched to the first that says something. */
function jsonIn(text: string): Draft | undefined {
  const whole = parseJson(text);
  // Other braces may stand before it: `{objectstore} could not …: {"Exception": …}`.
  const open = text.search(/\{\s{0,40}"/u);
  const end = text.lastIndexOf('}') + 1;
  const value = whole ?? (open === -1 ? undefined : parseJson(text.slice(open, end)));
  if (!value) return undefined;
  const found = search(value);
  if (whole) return found;
  const before = text.slice(0, open);
  const log = fromLog(`${before}\n${text.slice(end)}`);
  // What stands behind it is mostly a stack.
  return !found || strength(found) === 0
    ? undefined
    : merge(found, { ...log, message: messageOf(before) ?? string(before) });
}

/** An answer in a field of a log record, whatever the field is called. */
const ANSWER = /<(?:\?xml|!doctype|html|(?:\w{1,20}:)?error)\b|\bHTTP\/\d|exception\b.{0,200}\bStatus Code:/isu;

/** The object inside a parsed JSON value that says most; it has no getters, so it may be walked. */
function search(root: object): Draft | undefined {
  let best: Draft | undefined;
  const queue: object[] = [root];
  // It grows as it is walked.
  for (const [seen, value] of queue.entries()) {
    best = better(best, readMessage(fromParsedBody(value)));
    for (const child of Object.values(value).slice(0, 50)) {
      if (isObject(child)) queue.push(child);
      else if (typeof child === 'string' && (child.startsWith('{') || ANSWER.test(child)))
        best = withAnswer(best, child);
    }
    if (strength(best) === 4 || seen === 63) break;
  }
  return best;
}

/** An HTTP answer as text: `curl -i`, `curl -v`, a proxy's log, or header lines copied from a browser; and where its head stands. */
function fromDump(text: string): { draft: Draft; start: number; end: number } | undefined {
  // An interim answer, or a proxy's own before the tunnel, is not the answer.
  const first = /(?:^|\n)(?:< )?HTTP\/\d(?:\.\d)? (?!200 Connection)([2-5]\d\d)\b/u.exec(text);
  if (!first && !/^(?:< )?x-(?:obs|amz)-[\w-]{2,40} ?: ?\S/imu.test(text)) return undefined;
  const start = first ? first.index : 0;
  // One behind the start: the dump may begin with the line's own end.
  const blank = /\n(?:<? ?)\r?\n/u.exec(text.slice(start + 1));
  const end = blank ? start + 1 + blank.index : text.length;
  const headers = fromHeaders(fromLines(text.slice(start, end)));
  return { draft: { ...headers, status: first ? toStatus(first[1]) : undefined }, start, end: first ? end : start };
}

/** What a line of a log says. */
function fromLog(text: string): Draft {
  // What is no failure does not count beside one.
  const number = matched(STATUS, text, /^[^2]/u) ?? matched(STATUS, text);
  const address =
    /(?:\bAccess to \w{1,20} at '|remote resource at |cannot load |\b(?:GET|HEAD|PUT|POST|DELETE) )(https?:\/\/[^\s']{1,2048})/u.exec(
      text,
    );
  const isUnseen = BLOCKED.test(text) || NO_ANSWER.test(text);
  // .NET prints the phrase: "StatusCode:Forbidden".
  const status =
    number && number.length < 3
      ? 0
      : (toStatus(number) ?? phraseStatus(/(?:\bstatus ?code[:=]? ?|HttpError)([a-z]+)/iu.exec(text)?.[1]));
  return {
    code: matched(CODE, text) ?? codeLike(text),
    // What a browser hid was not read, though its console knows that it was a success.
    status: (isUnseen && (status ?? 0) < 300) || UNSENT.test(text) ? 0 : status,
    message: messageOf(text) ?? (text.startsWith('<') ? undefined : string(text)),
    requestId: lastRequestId(text),
    endpoint: hostOf(address?.[1]),
  };
}

/** What a pattern captured, of several alternatives the one that fitted. */
const captured = (match: readonly (string | undefined)[]) => match.reduce<string>((last, part) => part ?? last, '');

/**
 * The first of the last line that has one: earlier lines tell of what was tried again, or of what wraps the root. An indented
 * line goes on with the one above.
 */
function ofLastLine(text: string, found: readonly RegExpExecArray[]): string | undefined {
  let start = text.lastIndexOf('\n', found.at(-1)?.index);
  while (start > 0 && /\s/u.test(text[start + 1] ?? '')) start = text.lastIndexOf('\n', start - 1);
  const match = found.find(({ index }) => index >= start);
  return match && captured(match);
}

/** What the first pattern that fits captures. */
function matched(
  patterns: readonly RegExp[],
  text: string,
  isWanted = /^(?!(?:null|None|undefined)$)/u,
): string | undefined {
  for (const pattern of patterns) {
    const found = [...text.matchAll(pattern)].filter((match) => isWanted.test(captured(match)));
    if (found.length > 0) return ofLastLine(text, found);
  }
  return undefined;
}

/** The sentence of the service in a log line: `Message=…, RequestId=…`, and the like. */
function messageOf(text: string): string | undefined {
  const found = matched(MESSAGE, text);
  // The sentence may hold a "RequestId=" of its own; the line's comes last.
  const end = found?.lastIndexOf(', RequestId=') ?? -1;
  return end > 0 ? found?.slice(0, end) : found;
}

function lastRequestId(text: string): string | undefined {
  // A plain word is what stands behind an empty one: `null`, `caused by`.
  const ids = [...text.matchAll(REQUEST_ID)].map(([, id = '']) => id).filter((id) => !/^(?:[a-z]+|None)$/u.test(id));
  return ids.at(-1);
}

/**
 * A word made like an error code (`NoSuchKey`) where logs put one: at the start, after a colon, before one or at the end; in
 * quotes before a sentence alone (`err="NoSuchKey: …"`).
 */
function codeLike(text: string): string | undefined {
  const words = text
    .slice(0, 4096)
    .matchAll(
      /(?<![\w./<"'-])(?<!>\s{0,20})[A-Z][A-Za-z\d]{3,63}(?=[:,;)\]]|$| \((?:server|client)\)|(?<=^\w+)\s)|(?<=[=:] ?\\?["'])[A-Z][A-Za-z\d]{3,63}(?=: )/gmu,
    );
  return (
    ofLastLine(
      text,
      [...words].filter(([word]) => /[a-z][A-Z]/u.test(word) && CODE_WORDS.test(word) && !CLASS_NAME.test(word)),
    )
      // Of a body that lost its tags the sentence stands right behind the code.
      ?.replace(/(?:The|(?<!By)You|Your|We)$/u, '')
  );
}
