import { phrases } from '../catalog/phrases.js';
import { type Draft, SAID_DETAILS, toStatus } from './draft.js';
import { decodeEntities, readXmlError } from './xml.js';

/** The elements of an error body that have a field of their own; what else is kept is a detail. */
const FIELDS = {
  Code: 'code',
  Message: 'message',
  RequestId: 'requestId',
  HostId: 'hostId',
  Resource: 'resource',
  BucketName: 'bucket',
  Key: 'key',
  ServerTime: 'serverTime',
  RequestTime: 'requestTime',
  Endpoint: 'endpoint',
} as const;

const KNOWN = new Map([...Object.keys(FIELDS), ...SAID_DETAILS].map((name) => [name.toLowerCase(), name]));

/** What an XML error body says; `undefined` when the text holds none. */
export function fromXml(text: string): Draft | undefined {
  if (!text.includes('<')) return undefined;
  const fields = readXmlError(text);
  if (!fields) return undefined;
  const said = new Map<string, string>();
  for (const [spelled, value] of fields) {
    const name = KNOWN.get(spelled.toLowerCase());
    // Of several spellings the right one, else the first.
    if (name && !said.has(name) && (name === spelled || !fields.has(name)) && value.trim() !== '')
      said.set(name, value);
  }
  const draft: Draft = {};
  const details: Record<string, string> = {};
  for (const [name, value] of said) {
    if (Object.hasOwn(FIELDS, name)) draft[FIELDS[name as keyof typeof FIELDS]] = value;
    else details[name] = value;
  }
  draft.code = draft.code?.trim();
  // IAM puts it behind the error, Azure in its sentence.
  draft.requestId ??=
    /<\/Error>\s*<RequestId>([^<]{4,64})</u.exec(text)?.[1] ??
    /\nRequestId:(\S{4,64})(?!\S)/u.exec(draft.message ?? '')?.[1];
  return { ...draft, details };
}

const joined = (phrase: string) => phrase.toLowerCase().replaceAll(/requested| |-/gu, '');

/** The status that a phrase names, as pages of Swift and .NET print it: `Not Found`, `NotFound`, `Gateway Time-out`. */
export function phraseStatus(phrase: string | undefined): number | undefined {
  if (!phrase) return undefined;
  const name = joined(phrase);
  // 520 has no phrase of its own.
  const found = Object.entries(phrases).find(([status, known]) => status < '520' && joined(known) === name);
  return found && Number(found[0]);
}

/**
 * What a page says that answered in the service's place: its title, and the status that title or headline name. The pages of
 * the Swift dialect of OBS have a headline alone. The pages of a static website list the error.
 */
export function fromHtml(text: string): Draft | undefined {
  const start = /<!doctype html|<html\b/iu.exec(text);
  if (!start) return undefined;
  const headings = [...text.slice(start.index).matchAll(/<(title|h1)\b[^<>]{0,200}>([^<]+)</giu)].slice(0, 3);
  const names = headings.map(([, , name]) => decodeEntities(String(name)).trim());
  const [page = ''] = names;
  const status = names
    .map((name) => toStatus(/(?:^|[^\d.])([1-5]\d\d)(?!\d)/u.exec(name)?.[1]) ?? phraseStatus(name))
    .find((found) => found !== undefined);
  const items = new Map(
    [...text.matchAll(/<li>(\w{4,9}): ([^<]+)</gu)].map(([, name, said]) => [name, decodeEntities(String(said))]),
  );
  return {
    status,
    code: items.get('Code'),
    message: items.get('Message'),
    requestId: items.get('RequestId'),
    details: { body: /<title|<h1>\d/iu.test(text) || page === '' ? 'html' : 'swift', ...(page !== '' && { page }) },
  };
}

/** The value of a JSON text that holds an object or an array; `undefined` for anything else. */
export function parseJson(text: string): object | undefined {
  const source = text.trim();
  if (!source.startsWith('{') && !source.startsWith('[')) return undefined;
  try {
    return JSON.parse(source) as object;
  } catch {
    return undefined;
  }
}

// What the SDKs' own parsers say when an answer is not the XML they expect. It is no message of the service.
const PARSER_TALK =
  /is not valid JSON|Unexpected (?:token|end of)|Expected closing tag|XML pars|Deserialization error|Non-whitespace before first tag|Unclosed (?:root )?tag/iu;

/** Whether a message is an SDK's complaint about a body it could not parse. */
export const isParserTalk = (message: string | undefined): boolean =>
  message !== undefined && PARSER_TALK.test(message);

/** What engines, SDKs and consoles say when a request got no answer that the page may read. */
export const NO_ANSWER =
  /\bnet::ERR_|(?:^|Error: )(?:Failed to fetch|fetch failed|Load failed|NetworkError when attempting|Network (?:Error$|Failure|request failed))|: 0 Unknown Error|\bXHR (?:network )?error/imu;

/** What SDKs say of a request that got no answer, in the log of an app that answered for it. */
export const UNSENT = /Unable to execute HTTP request|NetworkingError: /u;

/** Host of an address, without user, port or query; `undefined` when it has none. */
export function hostOf(address: unknown): string | undefined {
  const url =
    typeof address === 'string'
      ? /^(?:https?:)?\/\/(?:[^\s/?#]*@)?([^\s/?#:@]{1,255})/iu.exec(address.slice(0, 2048))
      : null;
  return url?.[1];
}

/**
 * Bucket and key that an address names. In the host where it is one of a storage service (`photos.obs.eu-de.example`), else
 * in the path. Of the query it only matters whether it is a signature.
 */
export function locationOf(address: unknown, isStore: boolean): { bucket?: string; key?: string } {
  const url =
    typeof address === 'string'
      ? /^https?:\/\/([^\s/?#]{1,255})([^\s?#]*)(\?[^\s#]{0,60}(?:X-Amz-|AccessKeyId=|Signature=))?/iu.exec(
          address.slice(0, 4096),
        )
      : null;
  if (!url) return {};
  const part = (at: 1 | 2 | 3) => url[at] ?? '';
  const host = part(1);
  const inHost = /^([\w.-]{1,255})\.(?:obs|s3|oss|cos)[.-]/iu.exec(host)?.[1];
  // The path of an app's own backend names no bucket; a signed address is a store's.
  if (inHost === undefined && !isStore && part(3) === '' && !/^(?:obs|s3)[.-]/iu.test(host)) return {};
  const path = decoded(part(2).replace(/^\//u, ''));
  const slash = path.indexOf('/');
  const bucket = inHost ?? (slash === -1 ? path : path.slice(0, slash));
  const key = inHost === undefined ? (slash === -1 ? '' : path.slice(slash + 1)) : path;
  return { ...(bucket !== '' && { bucket }), ...(key !== '' && { key }) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
