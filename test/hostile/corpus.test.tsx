// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { limits, parseObsError, readObsResponse } from '../../src/core/index.js';
import { ObsErrorBanner, ObsProvider, StatusCatalog, TroubleshootPanel } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { components, fixtures, functions, locales, places, props, storeCalls, textProps } from './entries.js';
import { defectsIn, defectsOf, fastest, textsIn, watchPage } from './oracles.js';
import { strings } from './strings.js';
import { hostileValues, oddValues, type HostileValue } from './values.js';

vi.setConfig({ testTimeout: 120_000 });

const seed = inject('seed');
const values = hostileValues(seed);

// A page costs a hundred times what a record costs: a quarter of the values in every run, all of them in `check:deep`.
const share = process.env.DEEP === '1' ? 1 : 4;
const some = <T,>(all: readonly T[]) => all.filter((_, index) => index % share === seed % share);

/** One long task is 50 ms; what is more than 1 MB long gets 250. */
const aimOf = ({ isHeavy = false }: HostileValue) => (isHeavy ? 250 : 50);

let calls = 0;
let late = 0;
let worst = { ms: 0, what: 'nothing' };
const rejections: unknown[] = [];
const onRejection = (reason: unknown) => rejections.push(reason);
let page: ReturnType<typeof watchPage>;

beforeEach(() => {
  page = watchPage();
  process.on('unhandledRejection', onRejection);
});
afterEach(() => {
  page.end();
  process.off('unhandledRejection', onRejection);
});
afterAll(() => {
  const slowest = `slowest ${worst.ms.toFixed(1)} ms: ${worst.what}`;
  console.log(`${values.length} hostile values, ${calls} calls with FC_SEED=${seed}; ${late} over the aim; ${slowest}`);
});

/** What went wrong when something was done with a value: it threw, it took too long, or its output is broken. */
function problems(what: string, value: HostileValue, run: (made: unknown) => readonly string[]): readonly string[] {
  const made = value.make();
  let found: readonly string[] = [];
  try {
    const ms = fastest(() => {
      calls += 1;
      found = run(made);
    }, aimOf(value));
    if (ms > worst.ms && !value.isHeavy) worst = { ms, what: `${what}, ${value.group}: ${value.name}` };
    if (ms > aimOf(value)) late += 1;
    // Shared machines get five times as much.
    if (ms > 5 * aimOf(value)) found = [...found, `${Math.round(ms)} ms`];
  } catch (error) {
    found = [`threw ${error instanceof Error ? `${error.name}: ${error.message}` : typeof error}`];
  }
  return found.map((problem) => `${value.group}, ${value.name}: ${problem}`);
}

/** What a value says itself; the names of programs' own values are words that may be said back. */
const saidBy = ({ said, group }: HostileValue) =>
  group === 'mutated' || group === 'lookup' ? 'undefined NaN [object Object] Infinity Symbol(' : said;

describe('of everything that may be caught', () => {
  test('there are more than four hundred, of every kind', () => {
    expect(values.length).toBeGreaterThan(400);
    expect(new Set(values.map(({ group }) => group)).size).toBeGreaterThan(15);
  });

  test.each(Object.entries(functions))('%s says plain, bounded text, and never throws', (name, run) => {
    const found = values.flatMap((value) =>
      problems(name, value, (made) => {
        const out = run(made as never);
        const texts = textsIn(out);
        const size = texts.reduce((sum, text) => sum + text.length, 0);
        return [
          ...(size > 30_000 ? [`${size} characters`] : []),
          ...texts.flatMap((text) => defectsOf(text, saidBy(value))),
        ];
      }),
    );

    expect(found).toEqual([]);
    expect(page.heard).toEqual([]);
  });

  test.each(Object.entries(places))('%s says plain text, and never throws', (name, run) => {
    const found = [...oddValues, ...values.filter(({ group }) => group === 'value' || group === 'getter')].flatMap(
      (value) =>
        problems(name, value, (made) => textsIn(run(made as never)).flatMap((text) => defectsOf(text, saidBy(value)))),
    );

    expect(found).toEqual([]);
    expect(page.heard).toEqual([]);
  });

  test.each(Object.entries(fixtures))('%s throws a TypeError where it has none, and nothing else', (name, run) => {
    const found = [...values.filter(({ isHeavy }) => !isHeavy), ...oddValues].flatMap((value) =>
      problems(name, value, (made) => {
        try {
          run(made as never);
          return [];
        } catch (error) {
          return error instanceof TypeError ? [] : ['another error'];
        }
      }),
    );

    expect(found).toEqual([]);
  });

  test.each(Object.entries(storeCalls))('an upload store takes it: %s', (name, run) => {
    const found = [...values.filter(({ isHeavy }) => !isHeavy), ...oddValues].flatMap((value) =>
      problems(name, value, (made) => {
        run(made as never);
        return [];
      }),
    );

    expect(found).toEqual([]);
  });

  test('readObsResponse takes it as a response, as a body and as options, and never rejects', async () => {
    const found: string[] = [];
    for (const value of [...values, ...oddValues]) {
      if (value.isHeavy) continue;
      const { group, name } = value;
      const made = value.make();
      const body = typeof made === 'string' ? made : 'x';
      const answers = [
        () => readObsResponse(made as never, { timeoutMs: 5 }),
        () => readObsResponse(new Response(body, { status: 500 })),
        () => readObsResponse(new Response('x', { status: 500 }), made as never),
        () => readObsResponse(new Response('x', { status: 500 }), { timeoutMs: made as never }),
      ];
      for (const ask of answers) {
        calls += 1;
        try {
          const error = await ask();
          const texts = textsIn(error).flatMap((text) => defectsOf(text, saidBy(value)));
          found.push(...texts.map((problem) => `${group}, ${name}: ${problem}`));
        } catch (error) {
          found.push(`${group}, ${name}: rejected ${String(error)}`);
        }
      }
    }

    expect(found).toEqual([]);
  });

  test('nothing is left behind', async () => {
    await new Promise((resolve) => setTimeout(resolve));

    expect(rejections).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(globalThis)).not.toContain('pwned');
  });
});

describe('on a server', () => {
  test.each(Object.entries(components))('%s shows plain text only, and never throws', (name, render) => {
    const found = some(values).flatMap((value) =>
      problems(name, value, (made) => {
        const html = renderToString(render(made));
        return [...(html.length > 150_000 ? [`${html.length} characters`] : []), ...defectsIn(html, saidBy(value))];
      }),
    );

    expect(found).toEqual([]);
    expect(page.heard).toEqual([]);
  });

  test.each(Object.entries(textProps))('%s takes any text', (name, render) => {
    const found = some(strings).flatMap(({ group, name: text, text: said }) =>
      problems(name, { group, name: text, make: () => said }, () => defectsIn(renderToString(render(said)), said)),
    );

    expect(found).toEqual([]);
    expect(page.heard).toEqual([]);
  });

  test.each(Object.entries(props))('%s may be anything', (name, render) => {
    // An element is the host's own, and React's development build looks into proxies before we do.
    const strange = oddValues.filter((value) => name !== 'StatusBadge asChild' || !/element|proxy/u.test(value.name));
    const found = strange.flatMap((value) =>
      problems(name, { ...value, isHeavy: true }, (made) =>
        // Its classes are the host's own words.
        defectsIn(renderToString(render(made as never))).filter((defect) => !defect.endsWith('in class')),
      ),
    );

    expect(found).toEqual([]);
  });

  test.each(locales.map((locale) => [locale.slice(0, 40), locale]))('words come in the locale “%s”', (_, locale) => {
    const messages = { ...en, locale };
    const whole = renderToString(
      <ObsProvider messages={messages}>
        <ObsErrorBanner error={{ status: 503, code: 'SlowDown', retryAfter: 90_000 }} onRetry={() => {}} defaultOpen />
        <TroubleshootPanel error={{ code: 'RequestTimeTooSkewed', serverTime: 0, requestTime: 1e12 }} />
        <StatusCatalog defaultSearch="40" />
      </ObsProvider>,
    );
    const other = renderToString(
      <ObsProvider messages={en} locale={locale}>
        <ObsErrorBanner error={{ status: 503, retryAfter: 90_000 }} onRetry={() => {}} />
      </ObsProvider>,
    );

    expect([...defectsIn(whole), ...defectsIn(other)]).toEqual([]);
    expect(whole).toMatch(/90|९०|๙๐|٩٠|۹۰|၉၀/u);
  });
});

describe('whoever looks for defects', () => {
  test.each([
    ['a word of a program', 'it is undefined', /undefined/u],
    ['an object as a text', 'it is [object Object]', /object/u],
    ['a control character', 'a\u0007b', /control/u],
    ['an override', 'a\u202Eb', /direction/u],
    ['a hidden character', 'a\u200Bb', /hidden/u],
    ['half a character', 'a\uD800b', /surrogate/u],
    ['an echo', 'echoed-by-toString', /called/u],
  ])('finds %s', (_name, text, defect) => {
    expect(defectsOf(text).join()).toMatch(defect);
    expect(defectsIn(renderToString(<p title={text}>{text}</p>)).join()).toMatch(defect);
  });

  test('finds markup that came from a text', () => {
    const html = '<p><img src="x" onerror="1"><a href="javascript:1" style="color:red">x</a></p>';

    expect(defectsIn(html)).toEqual(
      expect.arrayContaining([
        'an element img',
        'an attribute onerror',
        'an attribute style',
        'an address javascript:1',
      ]),
    );
    expect(defectsIn(renderToString(<p>{'<img src=x>'}</p>))).toEqual([]);
  });

  test('finds a throw, a hang, noise and a promise that nobody handles', async () => {
    const value = { group: 'g', name: 'n', make: () => 1 };
    const thrower = () => {
      throw new Error('planted');
    };
    const slow = () => {
      const end = performance.now() + 260;
      while (performance.now() < end);
      return [];
    };

    expect(problems('x', value, thrower)).toEqual([expect.stringContaining('threw')]);
    expect(problems('x', value, slow)).toEqual([expect.stringContaining('ms')]);
    console.warn('noise');
    expect(page.heard).toEqual(['console.warn: noise']);
    void Promise.reject(new Error('nobody'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(rejections.splice(0)).toHaveLength(1);
  });
});

test('the record of any of them is small and frozen', () => {
  const sizes = values.map(({ make }) => {
    const error = parseObsError(make());
    return Object.isFrozen(error) ? JSON.stringify(error).length : Number.POSITIVE_INFINITY;
  });

  expect(Math.max(...sizes)).toBeLessThan(limits.message + limits.key + 9_000);
});
