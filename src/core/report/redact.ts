import { head } from '../limits.js';

/** @internal */
export const MASK = '[redacted]';

/** Of names, the words may be joined or stand apart: `StringToSign`, `string-to-sign`, `string.to.sign`, `string to sign`. */
const spread = (names: string) => names.replaceAll('-', '[ _.+-]?');

/** Names whose value goes on to the end of its line: schemes, several cookies, a whole request. */
const LINES = 'authorization(?:-message)?|cookies?|(?:string-to-sign|canonical-request)(?:-bytes)?';

/** Names of keys and signatures, whose value may hold a slash. */
const KEYS =
  '(?:secret(?:-access)?|api|private|customer|account|auth|shared|signing|encryption|master|hmac|st)-key(?:-md5)?' +
  '|sse-c-key(?:-md5)?|signature?(?:-provided)?';

/** Names whose value is a credential, with or without a prefix (`AWS_`, `X-Amz-`), in any letter case. */
const NAMES =
  `${LINES}|${KEYS}|(?:aws|oss)?access-key(?:-id|-secret)?` +
  '|(?:security|session|access|client|refresh|id|auth|api|iam|sts|verification|[cx]srf)?(?:token(?:-\\d)?|secret(?:-id)?)|[cx]srf' +
  '|credentials?|argument-value|policy(?!: \\p{L}+ )|sig|(?<=_)pass|pass(?:word|wort|wd|phrase|code)\\d?|kennwort|pwd' +
  '|bearer|auth|otp|two-factor|app-code|saml-(?:response|request)|(?:j|php)?sess(?:ion)?(?:-id)?|hwwafsesid' +
  '|connect-sid|aspxauth|ak|sk|密[码钥](?:ID)?|令牌|签名';

/** What stands at the end of a longer name (`dbPassword`), where no code does. */
const TAILS =
  'password|secret|(?:customer|private|api|ssec)key|accesskey(?!id)|(?:auth|security|session|verification)token';

/** Not inside a word: a code may end in a name (`ExpiredToken:`). The letter of `\n` is none. */
const name = (names: string) => spread(`(?<!(?<!\\\\)[^\\W_](?!${TAILS}))(?:${names})(?:-value)?`);

const IS = `\\\\*["'”’]?_*[\\])）]?\\s*(?:[:=→]|->)[:=>|*\`\\s]*(?![\\s*\`])`;
/** In lists of names and values, in records of a header, in fields of a form; what stands before a colon is a name itself. */
const PAIR = `\\\\*["'],?\\s*(?:\\\\*["']?(?:value|content)${IS})?(?!\\W{0,9}\\w[\\w-]*\\\\*["']\\s*:)`;
/** A value without quotes around it; quotes inside it stand before a letter, or around a part. */
const until = (ends: string) => `(?:=\\\\*"[^"\\n]*"?|["'](?=\\w)|\\\\(?!["'nrt])|[^"'<>\\\\${ends}])+`;
/** The end of a line, or a blank, that is escaped. */
const LINE = '\\\\[nrt]';
/** A tag in a text: elements of an error body have longer names, and a value of their own. */
const TAG = '<(?!/?\\w{6}(?<!strong))[^<>]{0,99}>';
/** Behind a name that ends no element: what stands behind an element is another's. */
const SAID = '(?<!</[\\w:.-]{0,99})';
/** A byte of a plain text, as a hexadecimal number. */
const BYTE = '(?:0[9ad]|[2-6][\\da-f]|7[\\da-e])';

const named = (names: string, is: string, value: string) => new RegExp(`(${name(names)}${is})${value}`, 'giu');

// What stands before a secret is the first group. Every pattern starts at a literal, and what repeats inside a repetition
// is bounded: a hostile text costs linear time. A value may be a mask, which is masked again, so a second pass changes nothing; and it
// takes all letters, so that what stands behind it begins no new word.
const NAMED: readonly RegExp[] = [
  /()(?:-----BEGIN [^-]*PRIVATE|PuTTY-User-Key)[^]*?(?:-----END[^-]*-----|Private-MAC[^\n]*|$)/gu,
  // A table of keys.
  /(access key id\W{0,9},\W{0,9}secret access key\b)[^]+/giu,
  // To the end of the element, whatever is in it.
  named(NAMES, '(?<=<[\\w:-]{0,99})(?:\\s[^<>]*)?(?<!/)>', '(?:(?!</)[^])+'),
  named(NAMES, `(?:${IS}|(?=\\(\\\\*["']))`, '(?:\\[[^\\]]*\\]?|[{(][^})]*[})]?|<Buffer[^>]*>?)'),
  // To the same quote, behind as many backslashes, that no word follows.
  named(`${NAMES}|access|pass`, `(?:${IS}|${PAIR})(\\\\*(?:"""|'''|["']))`, `(?:(?!(?<!\\\\)\\2(?!\\w))[^])+`),
  // Of a record, whose name stands behind it.
  new RegExp(
    `(value\\\\*["']?\\s?[:=]\\s?\\\\*["'])[^"'\\\\]+(?=\\\\*["'][\\s,]{1,4}\\\\*["']?(?:name|key)\\\\*["']?\\s?[:=]\\s?\\\\*["'][\\w-]{0,40}${name(NAMES)})`,
    'giu',
  ),
  // A line that begins with blanks, and with no name of its own, goes on with the one before.
  named(LINES, IS, `${until('\\n')}(?:\\n[ \\t]+(?![ \\t]|[\\w-]+\\s*(?::|=\\S))${until('\\n')})?`),
  named(NAMES, IS, `${until('\\s&,;)}，；。')}(?:\\s+[\\w+/=.-]{60,})*`),
  // Of a command line; in the next cell of a table; in a part of a form.
  named(NAMES, `(?<=--[\\w-]{0,60})(?:\\s|${LINE}|\\\\){1,12}`, `(?:["'][^"'\\n]+|(?=[^\\s"']{0,99}\\d)[^\\s"']{6,})`),
  named(NAMES, '\\s*:?\\s*</(?:t[hd]|dt|name|key)>\\s*(?:<(?!/)[^<>]{0,99}>\\s*){1,3}', '[^<]+'),
  named(
    NAMES,
    '(?<=form-data; ?name=\\\\*"[\\w.-]{0,60})\\\\*"(?:\\s|\\\\[rn]|content-type: ?[\\w/]+){1,8}',
    '[^\\r\\n\\\\]+',
  ),
  // In a sentence: what looks like one.
  named(NAMES, `${SAID}(?:[^\\w/]|${LINE}|${TAG}){1,30}(?:is\\s)?`, '(?=[a-z+]{0,99}\\d)[a-z\\d+]{12}[\\w+/=.-]*'),
  named(KEYS, `${SAID}(?:[^\\w/.-]|${LINE}|${TAG}){1,30}(?:is\\s)?`, '(?=[a-z+/]{0,99}\\d)[a-z\\d+/]{12}[\\w+/=.-]*'),
  named('sha256|digest|hawk', '\\s+(?=\\w+=)', until('\\n')),
  named(
    '(?:obs|aws|oss|goog1|sharedkey(?:lite)?)(?=\\s+[^\\s:]{8,}:\\S)|(?:bearer|basic|negotiate|ntlm)(?=\\s+(?:\\S+[\\d=]|\\S{16}))',
    '\\s+',
    '[\\w+/=.:~-]{6,}',
  ),
  // Commands that set keys.
  /(\b(?:obsutil(?=.{0,200} -[ik]=)|aws configure set|mc alias set|mc config host add) )[^\n]+/giu,
  // What is as long as a signature or a customer's key, near words about them.
  /()(?:(?<![\da-f])(?=[\da-f]{64}(?![\da-f]))|(?<![\w+/])(?=[\w+/]{27}(?:[\w+/]{16})?=))(?<=(?:signature|to.?sign|canonical|(?:signing|secret|customer).?key)[^]{0,200})[\w+/]+=?/giu,
];

/** Where none of these stands, no named secret does. */
const HINT = new RegExp(
  spread(
    `${NAMES}|access|pass|private|sha256|digest|hawk|obs|aws|oss|goog1|shared|basic|negotiate|ntlm|mc |sign|canonical`,
  ),
  'iu',
);

/** Secrets that are known by their own shape. */
const SHAPED: readonly RegExp[] = [
  // User and password of an address, and for curl; an access key, and its secret or a signature.
  /(\/\/)(?:[^\s/?#"'<>]|["'](?=\w)){1,512}(?=@)/gu,
  /(\s-(?:[bu]|-(?:proxy-)?user)(?<=\bcurl\s.{0,200})[\s=]{0,4}\\*["']?)[^\s"':=]{1,99}[:=](?:;\s|[^\s"'])+/gu,
  /()\b(?=[A-Za-z]*\d)[A-Za-z\d]{16,64}:[\w+/]{27,}={0,2}/gu,
  // Tokens: JSON in base64, and those of IAM. Access keys. The length of secret keys of OBS, and of long access keys.
  /()\b(?:eyJ|MII\w{50})[\w.+/=-]{9,}/gu,
  /()\b(?:(?:A[KS]IA|LTAI)\w{12,}|(?=[A-Z]*\d)(?=[\dA-F]*[G-Z])[A-Z\d]{20}\b)/gu,
  /()\b(?=[A-Z\d]*[a-z])(?=[a-z\d]*[A-Z])(?=[A-Za-z]*\d)[A-Za-z\d]{40}\b/gu,
  // A text as bytes; a key as bytes.
  new RegExp(`()(?<![\\da-f])(?:(?:${BYTE}[\\s:]?){19,}|(?:[\\da-f]{2} ){15,})[\\da-f]{2}`, 'giu'),
];

/** What no secret does without: a mark, a digit, a long word, a command. Plain sentences have none of these. */
const SUSPECT = /[^\w .,()-]|\d|\S{14}|aws |mc /iu;

/** One word, as ids are: it has no name. */
const WORD = /^[\w/]+={0,2}$/u;

const SECRETS: readonly RegExp[] = [...NAMED, ...SHAPED];

const MARKS: Readonly<Record<string, number>> = {
  amp: 38,
  lt: 60,
  gt: 62,
  quot: 34,
  apos: 39,
  nbsp: 32,
  colon: 58,
  equals: 61,
};

const ESCAPES = new RegExp(
  `(?:%|(?<!\\\\)\\\\+(?:u00|x)|&#x0*)(${BYTE});?|&#?0*(\\d{2,4}|${Object.keys(MARKS).join('|')});|\\p{DI}|[^\\P{Cc}\\s]`,
  'giu',
);

const hide = (secrets: readonly RegExp[], text: string) =>
  secrets.reduce((said, secret) => (said.search(secret) === -1 ? said : said.replace(secret, `$1${MASK}`)), text);

declare function atob(text: string): string;

/** Of a word in base64: a mask, where what it says is a text with a secret. */
const hideEncoded = (run: string) => {
  try {
    const said = atob(run);
    return /^[\s!-~]+$/u.test(said) && hide(SECRETS, said) !== said ? MASK : run;
  } catch {
    return run;
  }
};

/** A text without one layer of escapes, and without characters that hide what it reads as. */
const unescape = (text: string) =>
  text.replace(ESCAPES, (_, byte?: string, mark?: string) => {
    const code = byte ? Number.parseInt(byte, 16) : (MARKS[String(mark).toLowerCase()] ?? Number(mark));
    return code < 127 ? String.fromCharCode(Math.max(32, code)) : '';
  });

/**
 * A text without the credentials it may hold: keys, tokens, signatures, signed requests, private keys; also where it is
 * escaped as JSON, HTML or an address. The second line of defence: what the kit shows or copies is an allow-list of
 * fields to begin with. Reads 64 KiB: what is beyond is left out, for it may hold anything. Never throws.
 */
export function redact(text: string): string {
  if (typeof text !== 'string') return '';
  const read = head(text);
  if (!SUSPECT.test(read)) return read;
  if (WORD.test(read)) return head(hide(SHAPED, read));
  // Of a text that was cut: no part of a value, lest a second pass change it.
  let plain = read.replace(/…$/u, '');
  const end = read.slice(plain.length);
  let out = plain;
  for (let layer = 0; layer < 6; layer += 1) {
    const secrets = HINT.test(plain) ? SECRETS : SHAPED;
    const safe = hide(secrets, plain).replace(/[\w+/]{20,}={0,2}/gu, hideEncoded);
    if (safe !== plain) out = safe;
    plain = unescape(safe).normalize('NFKC');
    if (plain === safe) return head(out) + end;
  }
  // Nobody but who hides something escapes that often.
  return MASK;
}
