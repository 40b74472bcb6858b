// Makes the values that page code really had from what the captures recorded of them.

/**
 * A part of a record: a plain JSON value, or an object whose `@` fields say what JSON cannot.
 *
 * @typedef {Record<string, unknown>} Recorded
 */

/** @param {unknown} value @returns {value is Recorded} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} value */
const text = (value) => (typeof value === 'string' ? value : '');

/** @param {unknown} value @returns {string[]} */
const names = (value) => (Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []);

/**
 * One recorded value, with what it refers to.
 *
 * @param {unknown} recorded
 * @param {Map<string, object>} [known] what was made so far, by its path
 * @param {string} [path]
 * @returns {unknown}
 */
function revive(recorded, known = new Map(), path = '$') {
  if (Array.isArray(recorded)) {
    /** @type {unknown[]} */
    const list = [];
    known.set(path, list);
    recorded.forEach((item, index) => list.push(revive(item, known, `${path}[${index}]`)));
    return list;
  }
  if (!isRecord(recorded)) return recorded;
  if (recorded['@undefined']) return undefined;
  if ('@number' in recorded) return Number(recorded['@number']);
  if ('@bigint' in recorded) return BigInt(text(recorded['@bigint']));
  if ('@function' in recorded) return named(text(recorded['@function']));
  if ('@symbol' in recorded) return Symbol(text(recorded['@symbol']));
  if ('@date' in recorded) return new Date(text(recorded['@date']));
  // A circle: the record names the path where the value was first met.
  if ('@ref' in recorded) return known.get(text(recorded['@ref'])) ?? {};
  return reviveObject(recorded, known, path);
}

/** @param {string} name */
function named(name) {
  const made = () => undefined;
  Object.defineProperty(made, 'name', { value: name });
  return made;
}

/** @param {Recorded} recorded @param {Map<string, object>} known @param {string} path */
function reviveObject(recorded, known, path) {
  const type = text(recorded['@class']) || 'Object';
  const inherited = new Set(names(recorded['@inherited']));
  const hidden = new Set(names(recorded['@nonEnumerable']));
  const isError = recorded['@error'] === true;
  // A class of its own, so that inherited properties are read through a prototype, as in the page.
  const base = isError ? Error.prototype : type === 'Object' ? Object.prototype : {};
  const prototype = inherited.size > 0 || type !== 'Object' ? Object.create(base) : base;
  if (prototype !== base) Object.defineProperty(prototype, 'constructor', { value: named(type), writable: true });
  const made = isError ? Object.setPrototypeOf(new Error(''), prototype) : Object.create(prototype);
  if (isError) delete made.stack;
  known.set(path, made);
  for (const [name, value] of Object.entries(recorded)) {
    if (name.startsWith('@') && /^@(?:class|error|inherited|nonEnumerable|truncated)$/u.test(name)) continue;
    const revived = revive(value, known, `${path}.${name}`);
    if (inherited.has(name)) {
      Object.defineProperty(prototype, name, { configurable: true, enumerable: true, get: () => revived });
    } else {
      const enumerable = !hidden.has(name);
      Object.defineProperty(made, name, { configurable: true, writable: true, enumerable, value: revived });
    }
  }
  if (type === 'XMLHttpRequest') prototype.getAllResponseHeaders ??= () => '';
  return made;
}

/** Statuses that `new Response()` takes, and those of them that may have no body. */
const NULL_BODY = new Set([204, 205, 304]);

/**
 * A `Response`; where none can be made of the status (0, 1XX), an object of its shape.
 *
 * @param {{ status: number, headers?: Record<string, string>, body?: string | Uint8Array, url?: string, type?: string }} parts
 */
export function responseOf({ status, headers = {}, body = '', url = '', type = 'default' }) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  if (status < 200 || status > 599) {
    const like = {
      status,
      statusText: '',
      ok: false,
      type,
      url,
      redirected: false,
      bodyUsed: false,
      headers: new Headers(headers),
      body: null,
      clone: () => like,
    };
    return like;
  }
  const content = NULL_BODY.has(status) ? null : /** @type {Uint8Array<ArrayBuffer>} */ (bytes);
  const response = new Response(content, { status, headers });
  // Both are getters of the prototype that no constructor sets.
  Object.defineProperty(response, 'url', { value: url });
  Object.defineProperty(response, 'type', { value: type });
  return response;
}

/**
 * An `XMLHttpRequest` after the request.
 *
 * @param {Recorded} recorded
 */
export function xhrOf(recorded) {
  const type = text(recorded.responseType);
  const body = text(recorded.responseText);
  const lines = text(recorded.allResponseHeaders);
  /** @type {Record<string, () => unknown>} */
  const getters = {
    status: () => recorded.status ?? 0,
    statusText: () => text(recorded.statusText),
    readyState: () => recorded.readyState ?? 4,
    responseURL: () => text(recorded.responseURL),
    responseType: () => type,
    responseText: () => {
      if (type === '' || type === 'text') return body;
      throw new DOMException(`The value is only accessible if responseType is '' or 'text'`, 'InvalidStateError');
    },
    response: () => revive(recorded.response ?? (type === '' || type === 'text' ? body : null)),
    timeout: () => recorded.timeout ?? 0,
    withCredentials: () => false,
  };
  const prototype = Object.create({});
  for (const [name, get] of Object.entries(getters)) Object.defineProperty(prototype, name, { enumerable: true, get });
  prototype.getAllResponseHeaders = () => lines;
  /** @param {string} name */
  prototype.getResponseHeader = (name) => {
    const line = lines.split('\r\n').find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return line === undefined ? null : line.slice(line.indexOf(':') + 1).trim();
  };
  return Object.create(prototype);
}

/** @param {object} target @param {string} type */
function progressEventOf(target, type) {
  const prototype = Object.create({});
  const fields = { type, target, currentTarget: null, loaded: 0, total: 0, lengthComputable: false, isTrusted: true };
  for (const [name, value] of Object.entries(fields))
    Object.defineProperty(prototype, name, { enumerable: true, get: () => value });
  return Object.create(prototype);
}

/**
 * @typedef {object} Seen what page code had in its hands
 * @property {'value' | 'response'} way a response is read with its body
 * @property {unknown} value
 */

/**
 * The value of a record's `visible`, and of an XHR the event around it too.
 *
 * @param {Recorded} visible
 * @returns {{ main: Seen, event?: Seen }}
 */
export function reviveVisible(visible) {
  const kind = text(visible.kind);
  const value = isRecord(visible.value) ? visible.value : {};
  const full = isRecord(value.full) ? value.full : value;
  if (kind.startsWith('xhr-')) {
    const xhr = xhrOf(value);
    return {
      main: { way: 'value', value: xhr },
      event: { way: 'value', value: progressEventOf(xhr, kind.slice('xhr-'.length)) },
    };
  }
  if (kind === 'resolved-then-body-rejected') {
    const error = isRecord(visible.bodyError) ? visible.bodyError : {};
    return { main: { way: 'value', value: revive(error.full ?? error) } };
  }
  if (kind === 'resolved-response') {
    const headers = isRecord(full.headers) ? /** @type {Record<string, string>} */ (full.headers) : {};
    const response = responseOf({
      status: Number(full.status ?? visible.status),
      headers,
      body: text(visible.bodyText),
      url: text(full.url),
      type: text(full.type),
    });
    return { main: { way: 'response', value: response } };
  }
  return { main: { way: 'value', value: revive(full) } };
}

/**
 * The value of a sample that holds an SDK's object: `$type` names the class, texts in brackets stand for what was left out.
 *
 * @param {unknown} recorded
 * @returns {unknown}
 */
export function reviveSample(recorded) {
  if (Array.isArray(recorded)) return recorded.map(reviveSample);
  if (typeof recorded === 'string') {
    const date = /^Date\((.+)\)$/u.exec(recorded);
    if (date) return new Date(date[1] ?? '');
    if (recorded === '[function]') return named('recorded');
    return /^\[(?:deep|url|IncomingMessage|ReadableStream|Writable|AxiosRequestConfig.*)\]$/u.test(recorded)
      ? {}
      : recorded;
  }
  if (!isRecord(recorded)) return recorded;
  const type = text(recorded.$type) || 'Object';
  const isError = /Error|Exception$/u.test(type);
  const made = isError ? new Error(text(recorded.message)) : type === 'Object' ? {} : Object.create({});
  for (const [name, value] of Object.entries(recorded)) {
    if (name === '$type' || (isError && name === 'message')) continue;
    const enumerable = name !== '$response';
    Object.defineProperty(made, name, { configurable: true, writable: true, enumerable, value: reviveSample(value) });
  }
  return made;
}
