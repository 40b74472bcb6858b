/** @internal */
export const MASK = '[redacted]';

/** Names whose value is a credential, with or without a prefix (`AWS_`, `X-Amz-`), in any letter case. */
const NAMES =
  '(?:aws|oss)?access[_-]?key(?:[_-]?(?:id|secret))?|secret(?:[_-]?(?:access[_-]?)?key)?|(?:api|private|customer)[_-]?key(?:-md5)?' +
  '|(?:security|session|access|client|refresh|id|bearer|auth|subject|[cx]srf)[_-]?(?:token|secret)|token(?:-\\d)?|[cx]srf' +
  '|signature(?:provided)?|credentials?|string-?to-?sign(?:bytes)?|canonical-?request(?:bytes)?|argument-?value|policy|sig' +
  '|authorization|encoded_authorization_message|cookie|password|passwd|pwd|passphrase|bearer|auth|otp|two[_-]?factor|j?session(?:[_-]?id)?|phpsessid|ak|sk';

/** Names whose value goes on to the end of its line: schemes, several cookies, a whole request. */
const LINES = 'authorization|cookie2?|string-?to-?sign(?:bytes)?|canonical-?request(?:bytes)?';

// Texts come out of logs, addresses and JSON in JSON: quotes and separators may be escaped, once or more.
const PERCENT = '%(?:25){0,3}';
/** Not inside a word; `%26` is none. */
const BEFORE = `(?<![a-z0-9](?<!${PERCENT}[0-9a-f]{2}))`;
const QUOTE = `(?:\\\\*["']|&(?:quot|apos|#3[49]);|${PERCENT}2[27])`;
const IS = `${QUOTE}?\\s*(?:=>|[:=]|${PERCENT}3[ad]|&(?:gt|#6[12]);|\\\\+u003[de])\\s*`;
/** Of a text that was cut: no part of a value, lest a second pass change it. */
const ELLIPSIS = '…(?!$)';
const WORD = `(?:[^\\s&"',;<>\\\\)}…]|\\\\(?![nrt]|\\\\{0,8}["'])|${ELLIPSIS})+`;
const LINE = `(?:=\\\\*"[^"\\n]*"?|[^\\n"'\\\\<>…]|${ELLIPSIS})+`;
const quoted = (quote: string) => `\\\\*${quote})(?:[^${quote}\\\\…]|\\\\[^${quote}]|${ELLIPSIS})+`;

type Rule = readonly [pattern: RegExp, replacement: string];

// Every pattern starts at a literal and repeats nothing inside a repetition: a hostile text costs linear time. A value
// may be a mask, which is masked again, so a second pass changes nothing; and it takes all letters, so that what stands
// behind it begins no new word.
const RULES: readonly Rule[] = [
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-…]*(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/gu, MASK],
  [new RegExp(`<((?:[\\w-]{1,40}[-_:])?(?:${NAMES}))(?:\\s[^<>]*)?>(?:[^<…]|${ELLIPSIS})+`, 'giu'), `<$1>${MASK}`],
  [/(?<![\w-])ey[\w-]{6,}\.ey[\w-]{2,}(?:\.[\w-]*)?/gu, MASK],
  [/\b([Bb]earer|BEARER|[Bb]asic|BASIC|[Dd]igest)\s+(?=[a-z._~-]{0,200}[A-Z0-9+/=])[\w+/=.~-]{6,}/gu, `$1 ${MASK}`],
  [/\b(OBS|AWS|OSS)\s+[A-Za-z0-9._-]{8,}:[^\s"'<>\\…]+/gu, `$1 ${MASK}`],
  [/\bAWS4-HMAC-SHA256\s+(?:Credential|SignedHeaders|Signature)=[^\n…]*/gu, `AWS4-HMAC-SHA256 ${MASK}`],
  [/(\/\/|%2F%2F)[^\s/?#"'<>]{1,512}(@|%40)/giu, `$1${MASK}$2`],
  [new RegExp(`${BEFORE}(${NAMES})(${IS}${quoted('"')}`, 'giu'), `$1$2${MASK}`],
  [new RegExp(`${BEFORE}(${NAMES})(${IS}${quoted("'")}`, 'giu'), `$1$2${MASK}`],
  [new RegExp(`${BEFORE}(${LINES})(${IS}${QUOTE}?)${LINE}`, 'giu'), `$1$2${MASK}`],
  [new RegExp(`${BEFORE}(${NAMES})(${IS}${QUOTE}?)${WORD}`, 'giu'), `$1$2${MASK}`],
  [/(["']access["']\s*:\s*["'])[^"']+/gu, `$1${MASK}`],
  [/\b(?:(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}|LTAI[A-Za-z0-9]{12})\w*/gu, MASK],
  [/\b(access key(?: id)?\s+)["'“]?[A-Za-z0-9]{12}\w*/giu, `$1${MASK}`],
  [/\b((?:iam|sts)::)[0-9a-f]{8}\w*/giu, `$1${MASK}`],
  [/\b(?:[0-9a-f]{2}\s){19,}[0-9a-f]{2}\b/giu, MASK],
];

/**
 * A text without the credentials it may hold: keys, tokens, signatures, signed requests, private keys. The second
 * line of defence: what the kit shows or copies is an allow-list of fields to begin with. Never throws.
 */
export function redact(text: string): string {
  if (typeof text !== 'string') return '';
  let out = text;
  for (const [pattern, replacement] of RULES) out = out.replace(pattern, replacement);
  return out;
}
