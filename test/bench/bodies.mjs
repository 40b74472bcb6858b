// Error bodies: what OBS sends, and what a bug or an attacker sends in its place.
export const small = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>reports/2026/11/sums.csv</Key><RequestId>0000018C2E3D4F5A6B7C8D9E0F1A2B3C</RequestId><HostId>Rmlyc3RIb3N0SWRFeGFtcGxlRm9yT2JzRXJyb3JLaXQ9PT09QUJDREVGR0hJSktMTU5P</HostId></Error>`;

const SIZE = 32_000_000;
const repeat = (/** @type {string} */ part) => part.repeat(Math.ceil(SIZE / part.length));

/** @type {Readonly<Record<string, () => string>>} */
export const hostile = {
  'one message': () => `<Error><Code>AccessDenied</Code><Message>${repeat('A')}</Message></Error>`,
  siblings: () => `<Error><Code>AccessDenied</Code>${repeat('<a>1</a>')}</Error>`,
  nesting: () => `<Error>${repeat('<a>')}`,
  entities: () => `<Error><Code>AccessDenied</Code><Message>${repeat('&amp;')}</Message></Error>`,
  'open codes': () => `<Error>${repeat('<Code>')}`,
  brackets: () => repeat('<'),
  attributes: () => `<Error ${repeat('a="1" ')}>`,
  'a page': () => `<!doctype html><html><body>${repeat('<p>502 Bad Gateway<br>')}`,
  'JSON in JSON': () => repeat('{"a":'),
  escapes: () => repeat('%25'),
  names: () => repeat('token='),
};

/**
 * The least that reading such a body takes: one pass over the first 64 KiB, children by name, entities decoded. It cleans
 * nothing, masks nothing and believes everything.
 *
 * @param {string} body
 */
export function scan(body) {
  const text = body.slice(0, 65_536);
  /** @type {Record<string, string>} */
  const fields = {};
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', open + 1)) {
    const end = text.indexOf('>', open);
    const next = text.indexOf('<', end);
    if (end === -1 || next === -1) break;
    const name = text.slice(open + 1, end);
    if (!text.startsWith(`/${name}>`, next + 1)) continue;
    const value = text.slice(end + 1, next);
    fields[name] = value.includes('&')
      ? value.replaceAll(/&(?:amp|lt|gt|quot|apos);/gu, (entity) => entities[entity] ?? entity)
      : value;
  }
  return fields;
}

/** @type {Readonly<Record<string, string>>} */
const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
