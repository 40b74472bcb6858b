// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foreignCodes } from '../src/core/catalog/foreign-codes.js';
import { sources } from '../src/core/catalog/sources.js';
import { findCode } from '../src/core/diagnose/lookup.js';
import {
  categories,
  causes,
  type CauseFacts,
  type CauseId,
  codes,
  type CodeFacts,
  diagnose,
  type StatusFacts,
  type StatusId,
  statuses,
} from '../src/core/index.js';
import { en } from '../src/locales/en.js';
import type { Counted } from '../src/locales/types.js';
import { seedCauses, seedStatuses } from './fixtures/seed.js';

const causeList = Object.entries(causes) as [CauseId, CauseFacts][];
const codeList = Object.entries({ ...foreignCodes, ...codes } as Readonly<Record<string, CodeFacts>>);
const statusList = Object.entries(statuses) as [string, StatusFacts][];

describe('causes', () => {
  test('are some fifty, and the document’s twenty are among them', () => {
    expect(causeList.length).toBeGreaterThanOrEqual(45);
    expect(seedCauses.filter(({ id }) => !Object.hasOwn(causes, id))).toEqual([]);
  });

  test('have 2 to 7 steps each', () => {
    expect(causeList.filter(([, { steps }]) => steps.length < 2 || steps.length > 7).map(([id]) => id)).toEqual([]);
  });

  test('have steps with ids of their own', () => {
    expect(
      causeList.filter(([, { steps }]) => new Set(steps.map(({ id }) => id)).size !== steps.length).map(([id]) => id),
    ).toEqual([]);
  });

  test('have ids in lower case with hyphens', () => {
    const ids = causeList.flatMap(([id, { steps }]) => [id, ...steps.map((step) => step.id)]);

    expect(ids.filter((id) => !/^[a-z]+\d*(?:-[a-z\d]+)*$/u.test(id))).toEqual([]);
  });

  test('begin with something that a person at the screen can do, where anybody but a developer can do a thing', () => {
    const order = causeList.filter(
      ([, { steps }]) =>
        steps.some(({ who }) => who === 'user') && steps.at(-1)?.who !== 'user' && steps[0]?.who === 'provider',
    );

    expect(order.map(([id]) => id)).toEqual([]);
  });

  test('can all be reached: by a code, by a status, or by the lack of an answer', () => {
    const reached = new Set([
      ...codeList.flatMap(([, facts]) => facts.causes),
      ...statusList.flatMap(([, facts]) => facts.causes),
      ...[0, 418, '<html><title>502</title></html>'].flatMap((error) =>
        diagnose(error).candidates.map(({ cause }) => cause),
      ),
    ]);

    expect(causeList.map(([id]) => id).filter((id) => !reached.has(id))).toEqual([]);
  });
});

describe('sources', () => {
  test('stand behind every row', () => {
    const rows = Object.values(sources).flatMap((table) => Object.entries(table));

    expect(rows.length).toBeGreaterThan(200);
    expect(rows.filter(([, source]) => source.trim().length < 4).map(([id]) => id)).toEqual([]);
  });

  test('of the document’s rows are the document', () => {
    const rows = [
      ...seedStatuses.map(({ status }) => sources.statuses[status as StatusId]),
      ...seedCauses.map(({ id }) => sources.causes[id as CauseId]),
    ];

    expect(rows.filter((source) => !source.includes('obs_21_2001'))).toEqual([]);
    expect(
      Object.entries(sources.statuses)
        .filter(([, source]) => source === 'obs_21_2001')
        .map(([status]) => Number(status)),
    ).toEqual(seedStatuses.map(({ status }) => status));
  });
});

describe('statuses', () => {
  test('have the phrases of the document', () => {
    expect(
      seedStatuses.filter(({ status, phrase }) => statuses[status as keyof typeof statuses].phrase !== phrase),
    ).toEqual([]);
  });

  test('of the document have its causes and no others', () => {
    const offenders = seedStatuses.filter(({ status }) => {
      const ours = statuses[status as keyof typeof statuses].causes as readonly string[];
      const theirs = seedCauses.filter((cause) => cause.status === status).map(({ id }) => id);
      return ours.length !== theirs.length || theirs.some((id) => !ours.includes(id));
    });

    expect(offenders).toEqual([]);
  });

  test('have causes that exist, each once', () => {
    expect(
      statusList.filter(
        ([, facts]) =>
          facts.causes.some((id) => !Object.hasOwn(causes, id)) || new Set(facts.causes).size !== facts.causes.length,
      ),
    ).toEqual([]);
  });
});

describe('codes', () => {
  test('are the documented ones, some 140', () => {
    expect(Object.keys(codes).length).toBeGreaterThanOrEqual(135);
  });

  test('have causes that exist, each once', () => {
    expect(
      codeList.filter(
        ([, facts]) =>
          facts.causes.length === 0 ||
          facts.causes.some((id) => !Object.hasOwn(causes, id)) ||
          new Set(facts.causes).size !== facts.causes.length,
      ),
    ).toEqual([]);
  });

  test('have statuses that HTTP has', () => {
    expect(
      codeList.filter(([, { status = 400 }]) => !Number.isInteger(status) || status < 100 || status > 599),
    ).toEqual([]);
  });

  test('are found by every spelling, as themselves or with the same meaning', () => {
    const offenders = codeList.filter(([code, facts]) => {
      const found = [code, code.toLowerCase(), code.toUpperCase()].map((spelling) => findCode(spelling));
      return found.some((other) => other?.causes.join() !== facts.causes.join());
    });

    expect(offenders.map(([code]) => code)).toEqual([]);
  });

  test('of others do not hide those of the service', () => {
    const fold = (code: string) => code.replaceAll(' ', '').toLowerCase();
    const own = new Set(Object.keys(codes).map(fold));

    expect(Object.keys(foreignCodes).filter((code) => own.has(fold(code)))).toEqual([]);
  });
});

describe('the catalog', () => {
  test('holds facts, and no sentences', () => {
    const offenders: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'string' && !/\.(?:source|phrase|range)$/u.test(path) && /\s/u.test(value))
        offenders.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, child] of Object.entries(value)) walk(child, `${path}.${key}`);
    };

    walk({ causes, statuses, categories, codes: Object.fromEntries(codeList) }, '');

    expect(offenders).toEqual([]);
  });
});

describe('the English words', () => {
  interface Text {
    readonly path: string;
    readonly text: string;
  }

  function textsOf(value: unknown, path = ''): Text[] {
    if (typeof value === 'string') return [{ path, text: value }];
    return Object.entries(value as object).flatMap(([key, child]) =>
      textsOf(child, path === '' ? key : `${path}.${key}`),
    );
  }

  const texts = textsOf(en).filter(({ path }) => path !== 'locale');
  const at = (pattern: RegExp) => texts.filter(({ path }) => pattern.test(path));
  const sentences = (text: string) => text.split(/[.!?](?:\s|$)/u).filter((part) => part.trim() !== '').length;
  const tooLong = (list: readonly Text[], max: number) =>
    list.filter(({ text }) => text.length > max).map(({ path, text }) => `${path}: ${text.length}`);

  test('speak of every row, and of nothing else', () => {
    expect(new Set(Object.keys(en.causes))).toEqual(new Set(Object.keys(causes)));
    expect(new Set(Object.keys(en.codes))).toEqual(new Set(Object.keys(codes)));
    expect(new Set(Object.keys(en.statuses))).toEqual(new Set(Object.keys(statuses)));
    expect(new Set(Object.keys(en.categories))).toEqual(new Set(Object.keys(categories)));
    const strays = causeList.filter(([id, { steps }]) => {
      return new Set([...steps.map((step) => step.id), ...Object.keys(en.causes[id].steps)]).size !== steps.length;
    });
    expect(strays.map(([id]) => id)).toEqual([]);
  });

  test('say something everywhere', () => {
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter(({ text }) => text.trim() !== text || text === '' || /\s\s|TODO|xxx/iu.test(text))).toEqual([]);
  });

  test('have titles of up to 5 words and 60 characters, without a period', () => {
    const titles = at(/^(?:causes|categories)\.[^.]+\.title$/u);

    expect(titles.length).toBeGreaterThan(50);
    expect(
      titles.filter(
        ({ text }) =>
          text.split(/\s/u).length > 5 || text.length > 60 || /[.!?:]$/u.test(text) || !/^\p{Lu}/u.test(text),
      ),
    ).toEqual([]);
  });

  test('have effects that fit a title, with a name of 12 characters', () => {
    expect(
      tooLong(
        at(/^ui\.effects\./u).map(({ path, text }) => ({ path, text: text.replace('{name}', 'x'.repeat(12)) })),
        60,
      ),
    ).toEqual([]);
  });

  test('have texts of causes of one or two sentences', () => {
    const offenders = at(/^causes\.[^.]+\.text$/u).filter(({ text }) => sentences(text) > 2 || !text.endsWith('.'));

    expect(offenders).toEqual([]);
  });

  test('have steps of up to 120 characters that end as sentences', () => {
    const steps = at(/^causes\.[^.]+\.steps\./u);

    expect(steps.length).toBeGreaterThan(200);
    expect(tooLong(steps, 120)).toEqual([]);
    expect(steps.filter(({ text }) => !/[.?]$/u.test(text)).map(({ path }) => path)).toEqual([]);
    expect(steps.filter(({ text }) => !/^\p{Lu}/u.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('have one sentence for every status and code', () => {
    const offenders = at(/^(?:codes|statuses)\./u).filter(({ text }) => sentences(text) !== 1 || !text.endsWith('.'));

    expect(offenders).toEqual([]);
  });

  test('have buttons of up to 3 words', () => {
    const buttons = [
      en.ui.banner.retry,
      en.ui.banner.dismiss,
      en.ui.banner.copyRequestId,
      en.ui.panel.copyDetails,
      en.ui.catalog.reset,
    ];

    expect(buttons.filter((text) => text.split(' ').length > 3)).toEqual([]);
  });

  test('never blame, shout or say sorry', () => {
    const forbidden =
      /\b(?:illegal|abort(?:ed)?|oops|sorry|whoops|please|fatal|stupid|simply|obviously)\b|!|you must have|your fault/iu;

    expect(texts.filter(({ text }) => forbidden.test(text))).toEqual([]);
  });

  test('never call a thing invalid and leave it at that', () => {
    expect(texts.filter(({ text }) => /\binvalid\b/iu.test(text))).toEqual([]);
  });

  test('use typographic quotes and apostrophes', () => {
    expect(texts.filter(({ text }) => /['"]/u.test(text))).toEqual([]);
  });

  /** The values of each evidence, as its type documents them. */
  function documented(): (readonly [RegExp, readonly string[]])[] {
    const source = readFileSync(join(import.meta.dirname, '../src/core/types.ts'), 'utf8');
    const ids = /export type EvidenceId =([\s\S]+?);\n\n/u.exec(source)?.[1] ?? '';
    return ids.split('/**').flatMap((row) => {
      const names = [...row.matchAll(/`\{(\w+)\}`/gu)].map(([, name = '']) => name);
      return [...row.matchAll(/\| '([^']+)'/gu)].map(
        ([, id]) => [new RegExp(`^ui\\.evidence\\.${id}$`, 'u'), names] as const,
      );
    });
  }

  test('use placeholders that somebody fills', () => {
    const known: readonly (readonly [RegExp, readonly string[]])[] = [
      [/^ui\.effects\.[^.]+\.(?:named|unsureNamed)$/u, ['name']],
      [/^ui\.banner\.(?:open|openNoResponse)$/u, ['text', 'causes']],
      [/^ui\.banner\.likely$/u, ['cause', 'text']],
      [/^punctuation\.labelled$/u, ['label', 'value']],
      [/^punctuation\.sentences$/u, ['first', 'second']],
      [/^ui\.banner\.(?:steps|causes)\./u, ['count']],
      [/^ui\.announcer\.error$/u, ['severity', 'title']],
      [/^ui\.announcer\.more\./u, ['count']],
      [/^ui\.banner\.(?:retryIn|autoRetryIn)$/u, ['time']],
      [/^ui\.panel\.progress$/u, ['done', 'total']],
      [/^ui\.panel\.ruledOut$/u, ['count']],
      [/^ui\.catalog\.count$/u, ['count', 'total']],
      [/^ui\.catalog\.codes\./u, ['count']],
      [/^ui\.uploads\.names\./u, ['count', 'names']],
      [/^ui\.uploads\.burst\./u, ['count', 'total', 'cause']],
      [/^ui\.uploads\.progress\./u, ['count', 'total']],
      [/^ui\.uploads\.actionOn$/u, ['action', 'name']],
      [/^ui\.uploads\.download$/u, ['format']],
      [/^ui\.uploads\./u, ['count']],
      ...documented(),
    ];
    const offenders = texts.filter(({ path, text }) => {
      const names = [...text.matchAll(/\{(\w*)\}/gu)].map(([, name = '']) => name);
      const allowed = known.find(([pattern]) => pattern.test(path))?.[1] ?? [];
      return /[{}]/u.test(text.replaceAll(/\{\w+\}/gu, '')) || names.some((name) => !allowed.includes(name));
    });

    expect(offenders).toEqual([]);
  });

  test('leave no placeholder open in what is shown', () => {
    const required: readonly (readonly [Counted, readonly string[]])[] = [
      [en.ui.panel.progress, ['done', 'total']],
      [en.ui.catalog.count, ['count', 'total']],
      [en.ui.panel.ruledOut, ['count']],
      [en.ui.banner.open, ['text', 'causes']],
    ];

    expect(
      required.filter(([words, names]) =>
        textsOf(words).some(({ text }) => names.some((name) => !text.includes(`{${name}}`))),
      ),
    ).toEqual([]);
  });
});
