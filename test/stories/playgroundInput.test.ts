// @vitest-environment node
import { expect, test } from 'vitest';
import { diagnose } from '../../src/core/index.js';
import { errorOf, hashOf, type Input, inputOf, inputOfHash, LINK_LIMIT } from '../../stories/playgroundInput.js';
import { allFixtures, fakeSecrets } from '../fixtures/errors.js';

const typed = (text: string): Input => ({ ...inputOf(''), text, operation: 'upload', file: 'q1.pdf', isOwnTask: true });
const linked = (input: Input) => inputOfHash(`#${hashOf(input)}`);
const judged = (input: Input | undefined) => {
  const { candidates, match, category, severity, retry, error } = diagnose(input && errorOf(input));
  return { candidates, match, category, severity, retry, code: error.code, status: error.status };
};

const texts = allFixtures.map(({ name }) => inputOf(name).text);

test('a link to a sample is the sample', () => {
  const inputs = allFixtures.map(({ name }) => inputOf(name));

  expect(inputs.map(linked)).toEqual(inputs.map((input) => ({ ...input, isOwnTask: true })));
});

test('a link to a text shows what the text showed', () => {
  const short = texts.map(typed).filter((input) => hashOf(input) !== undefined);

  expect(short.length).toBeGreaterThan(40);
  expect(short.map(linked).map(judged)).toEqual(short.map(judged));
  expect(short.map(linked).map((input) => [input?.operation, input?.file])).toEqual(
    short.map(({ operation, file }) => [operation, file]),
  );
});

test('a link holds no key, token or signature, of the text or the file name', () => {
  const secret = 'Authorization: OBS EXAMPLEKEYEXAMPLE000:c2VjcmV0LXNpZ25hdHVyZQ==';
  const links = [...texts, secret].map((text) => hashOf({ ...typed(text), file: `a.txt?Signature=${fakeSecrets[0]}` }));
  const words = links.map((link) => decodeURIComponent(link ?? '').replaceAll('+', ' '));
  const secrets = [...fakeSecrets, 'c2VjcmV0', 'EXAMPLEKEYEXAMPLE000'];

  expect(texts.some((text) => fakeSecrets.some((known) => text.includes(known)))).toBe(true);
  expect(words.filter((link) => secrets.some((known) => link.includes(known)))).toEqual([]);
});

test('a text that is too long has no link', () => {
  expect(hashOf(typed('x'.repeat(LINK_LIMIT)))).toBeDefined();
  expect(hashOf(typed('x'.repeat(LINK_LIMIT + 1)))).toBeUndefined();
});

test('a link that somebody made up shows nothing but a text of that length', () => {
  expect(['', '#', '#operation=upload', '#sample=constructor', '#error'].map(inputOfHash)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
  expect(inputOfHash(`#text=${'x'.repeat(1e5)}&operation=constructor&file=${'y'.repeat(1e5)}`)).toEqual({
    text: 'x'.repeat(LINK_LIMIT),
    sample: '',
    operation: '',
    file: 'y'.repeat(1024),
    isOwnTask: true,
  });
});
