/** Budgets of the parser. Error bodies are 1 to 4 kB; what is beyond these is never looked at. */
export const limits = {
  /** Characters (or bytes) read of a body or pasted text. */
  body: 65_536,
  /** Tags read of an XML body. */
  tags: 2_000,
  /** Links followed through `cause`, `originalError`, `response` … */
  links: 8,
  code: 64,
  message: 1_024,
  requestId: 64,
  hostId: 128,
  resource: 256,
  /** The longest object key there is, in bytes; a key is never cut for being long. */
  key: 1_024,
  detail: 256,
  /** Longest `Retry-After` believed, in milliseconds: a day. */
  retryAfter: 86_400_000,
  /** Milliseconds that two clocks may be apart before OBS refuses a request. Source: obs_errorcode_0012. */
  clockSkew: 900_000,
} as const;

/** As much of a text as is read. The word that its end cuts is left out: half a credential is not known for one. */
export function head(text: string, max: number = limits.body, isCut: boolean = text.length >= max): string {
  const at = Math.max(0, Math.min(text.length, max) - 128);
  return isCut ? text.slice(0, at) + text.slice(at, max).replace(/\S+$/u, '') : text;
}
