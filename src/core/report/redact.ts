/** @internal */
export const MASK = '[redacted]';

// Of the names below, whose words may be joined or stand apart: `StringToSign`, `string-to-sign`, `string to sign`.

/** Names whose value goes on to the end of its line: schemes, several cookies, a whole request. */
const LINES = 'authorization(?:-message)?|cookies?2?|(?:string-to-sign|canonical-request)(?:-bytes)?';

/** Names whose value is a credential, with or without a prefix (`AWS_`, `X-Amz-`), in any letter case. */
const NAMES =
  `${LINES}|(?:aws|oss)?access-key(?:-id|-secret)?|(?:secret(?:-access)?|api|private|customer|account)-key(?:-md5)?` +
  '|(?:security|session|access|client|refresh|id|auth|subject|[cx]srf|api|user)?(?:token(?:-\\d)?|secret(?:-id)?)' +
  '|[cx]srf|signature(?:-provided)?|credentials?|argument-value|policy|sig|password|passwd|passphrase|pwd|bearer|auth|otp' +
  '|two-factor|(?:j|php)?sess(?:ion)?(?:-id)?|ak|sk';

/** Not inside a word: a code may end in a name (`ExpiredToken:`). The letter of `\n` is none. */
const name = (names: string) => `(?<!(?<!\\\\)[a-z\\d](?!password))(?:${names.replaceAll('-', '[ _-]?')})`;
const IS = `\\\\*["']?\\]?\\s*[:=][:=>|\\s]*`;
/** In lists of names and values, in records of a header, in fields of a form. */
const PAIR = `\\\\*["'],?\\s*(?:\\\\*["']?value\\\\*["']?\\s*[:=]\\s*)?(?=\\\\*["'])(?!\\\\*["'][\\w-]+\\\\*["']\\s*:)`;
/** `Some("…")`, `string(5) "…"`, `b'…'`. */
const TYPE = `(?:\\w{0,9}\\(\\w*\\)?\\s*|[bru]{1,2})?`;
const INNER_QUOTE = `["'](?=\\w)`;
const LINE = `(?:=\\\\*"[^"\\n]*"?|${INNER_QUOTE}|[^\\n"'\\\\<>])+`;

type Rule = readonly [pattern: RegExp, replacement: string];

const named = (names: string, is: string, value: string): Rule => [
  new RegExp(`(${name(names)}${is})${value}`, 'giu'),
  `$1${MASK}`,
];

// Every pattern starts at a literal and repeats nothing inside a repetition: a hostile text costs linear time. A value
// may be a mask, which is masked again, so a second pass changes nothing; and it takes all letters, so that what stands
// behind it begins no new word.
const RULES: readonly Rule[] = [
  [/-----BEGIN [^-]{0,40}PRIVATE KEY(?:(?!-----END)[^])*(?:-----END[^-]*-----)?/gu, MASK],
  // To the end of the element, whatever is in it.
  [new RegExp(`(<[\\w:-]{0,40}?${name(NAMES)})(?:\\s[^<>]*)?(?<!/)>(?:(?!</)[^])+`, 'giu'), `$1>${MASK}`],
  // To the same quote, behind as many backslashes, that no word follows.
  named(`${NAMES}|access`, `(?:${IS}${TYPE}|${PAIR})(\\\\*["'])`, `(?:(?!(?<!\\\\)\\2(?!\\w))[^])+`),
  named(NAMES, IS, `[[{][^\\]}]*[\\]}]?`),
  named(LINES, IS, LINE),
  named(NAMES, IS, `(?:[^\\s&"',;<>\\\\)}]|${INNER_QUOTE}|\\\\(?![nrt]|\\\\{0,8}["']))+`),
  // In a sentence: what looks like one.
  named(NAMES, `\\W{1,8}`, `(?=[a-z]*\\d)[a-z\\d]{12}[\\w+/=.-]*`),
  [new RegExp(`(-SHA256|\\bDigest)\\s+(?=\\w+=)${LINE}`, 'gu'), `$1 ${MASK}`],
  [/\b(OBS|AWS|OSS)\s+[\w.-]{8,}:[^\s"'<>\\]+/gu, `$1 ${MASK}`],
  [/\b(bearer|basic)\s+(?=\S[a-z._~-]{0,200}[A-Z\d+/=])[\w+/=.~-]{6,}/giu, `$1 ${MASK}`],
  [/(\/\/)(?:[^\s/?#"'<>]|["'](?=\w)){1,512}(@)/gu, `$1${MASK}$2`],
  [/(?<![\w-])eyJ[\w-]{6,}[\w.+/=-]*/gu, MASK],
  [
    /(?<![A-Za-z\d])(?:A(?:[BKS]I|CC)A[A-Z\d]{16}|LTAI[A-Za-z\d]{12}|(?=[A-Z]*\d)(?=[\dA-F]*[G-Z])[A-Z\d]{20}(?![A-Za-z\d]))\w*/gu,
    MASK,
  ],
  [/\b((?:iam|sts)::)[\da-f]{8}\w*/giu, `$1${MASK}`],
  // Text as hexadecimal bytes.
  [/(?<![a-z\d])(?:(?:[\da-f]{2}[\s:]){19}[\da-f\s:]*|(?:0[9ad]|[2-6][\da-f]|7[\da-e]){20,}[\da-f]*)/giu, MASK],
];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const ESCAPES =
  /(?:%|(?<!\\)\\+(?:u00|x)|&#x0*)([0-7][\da-f]);?|&#0*(\d\d|1[01]\d|12[0-6]);|&(amp|lt|gt|quot|apos);|\p{Default_Ignorable_Code_Point}/giu;

/** A text without one layer of escapes, and without characters that hide what it reads as. */
const unescape = (text: string) =>
  text.replace(ESCAPES, (run, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? run;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code ? String.fromCharCode(code % 127 < 32 ? 32 : code) : '';
  });

/**
 * A text without the credentials it may hold: keys, tokens, signatures, signed requests, private keys; also where it is
 * escaped as JSON, HTML or an address. The second line of defence: what the kit shows or copies is an allow-list of
 * fields to begin with. Never throws.
 */
export function redact(text: string): string {
  if (typeof text !== 'string') return '';
  // Of a text that was cut: no part of a value, lest a second pass change it.
  const end = text.endsWith('…') ? '…' : '';
  let plain = text.slice(0, text.length - end.length);
  let out = plain;
  for (let layer = 0; layer < 6; layer += 1) {
    const safe = RULES.reduce((said, [pattern, replacement]) => said.replace(pattern, replacement), plain);
    if (safe !== plain) out = safe;
    plain = unescape(safe);
    if (plain === safe) return out + end;
  }
  // Nobody but who hides something escapes that often.
  return MASK;
}
