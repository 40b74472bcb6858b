import { contrast, distance, type LinearRgb, mix, readColour, seenBy, type Vision } from './colour.js';
import { type ThemeProperty, themeProperties } from './properties.js';

/** Least contrast of text to its ground (WCAG 2.2, 1.4.6), of edges and icons to theirs (1.4.11). */
const LEAST = { text: 7, edge: 3 } as const;

/** Least distance of two category colours, in units of CIEDE2000, to anybody. */
const LEAST_DISTANCE = 15;

/** One thing a theme breaks. */
export interface ThemeProblem {
  /**
   * `text` is hard to read, `edge` (or icon, or focus ring) hard to see, `alike`: two categories cannot be told apart by
   * colour; `unreadable`: the value is no colour that can be measured; `no-property`: the kit has none of that name.
   */
  readonly kind: 'text' | 'edge' | 'alike' | 'unreadable' | 'no-property';
  /** The properties to change. */
  readonly properties: readonly string[];
  /** Contrast, or CIEDE2000 distance. */
  readonly measured?: number;
  /** The problem in a sentence, in English. */
  readonly message: string;
}

/** What `checkTheme` found. */
export interface ThemeReport {
  /** Empty for a theme that keeps every promise. */
  readonly problems: readonly ThemeProblem[];
  /** The worst contrast of text and of edges, and the worst distance of two categories in each kind of colour vision. */
  readonly worst: { readonly text: number; readonly edge: number } & Readonly<Record<Vision, number>>;
}

const categories = {
  informational: 'informational',
  success: 'success',
  redirection: 'redirection',
  'client-error': 'client error',
  'server-error': 'server error',
  unknown: 'unknown',
} as const;
type ThemeCategory = keyof typeof categories;
const categoryNames = Object.keys(categories) as ThemeCategory[];

const visions: Readonly<Record<Vision, string>> = {
  normal: 'everybody',
  protan: 'people who see no red (protanopia)',
  deutan: 'people who see no green (deuteranopia)',
  tritan: 'people who see no blue (tritanopia)',
};

interface Pair {
  readonly kind: keyof typeof LEAST;
  readonly what: string;
  readonly colour: ThemeProperty;
  readonly ground: ThemeProperty;
}

/** Everything that is drawn on something else. */
const pairs: readonly Pair[] = [
  { kind: 'text', what: 'Text', colour: '--obs-text', ground: '--obs-surface' },
  { kind: 'text', what: 'Less important text', colour: '--obs-muted', ground: '--obs-surface' },
  { kind: 'edge', what: 'The edge of fields and buttons', colour: '--obs-border', ground: '--obs-surface' },
  { kind: 'edge', what: 'The focus ring', colour: '--obs-focus', ground: '--obs-surface' },
  ...categoryNames.flatMap((name): Pair[] => {
    const ground = `--obs-${name}-tint` as const;
    const accent = `--obs-${name}-accent` as const;
    const of = `of the category “${categories[name]}”`;
    return [
      { kind: 'text', what: `Text ${of}`, colour: `--obs-${name}-text`, ground },
      { kind: 'text', what: `Less important text ${of}`, colour: '--obs-muted', ground },
      { kind: 'edge', what: `Icon and edge ${of}`, colour: accent, ground },
      { kind: 'edge', what: `Icon and edge ${of}`, colour: accent, ground: '--obs-surface' },
      { kind: 'edge', what: 'The focus ring', colour: '--obs-focus', ground },
    ];
  }),
];

const verdicts = { text: 'is hard to read', edge: 'is hard to see' } as const;

/**
 * Measures a theme of your own as the kit's own is measured: contrast of every text (7:1) and edge (3:1) to its ground,
 * and whether the colours of the categories can be told apart, also by people with a colour vision deficiency
 * (CIEDE2000 of 15, Machado 2009). Never throws. Meant for a test, not for a page.
 *
 * @param theme values by property, as in CSS: `{ '--obs-surface': '#f4f4f4' }`, as `#rgb`, `#rrggbb` or `rgb()`;
 *   what is left out is the kit's own
 * @param scheme whose defaults fill the gaps
 */
export function checkTheme(theme: Readonly<Record<string, string>>, scheme: 'light' | 'dark' = 'light'): ThemeReport {
  const problems: ThemeProblem[] = [];
  const own = ownTexts(theme);
  const worst = { text: 21, edge: 21, normal: 100, protan: 100, deutan: 100, tritan: 100 };
  const valueOf = (name: ThemeProperty): string =>
    own.get(name) ?? themeProperties[name][scheme === 'dark' ? 'dark' : 'light'];
  const colourOf = (name: ThemeProperty): LinearRgb | undefined => readColour(valueOf(name));
  const shown = (name: ThemeProperty) => `${name} ${valueOf(name)}`;

  for (const name of own.keys()) {
    if (!Object.hasOwn(themeProperties, name)) {
      problems.push({ kind: 'no-property', properties: [name], message: `The kit has no property ${name}.` });
    }
  }

  for (const name of new Set(pairs.flatMap(({ colour, ground }) => [colour, ground]))) {
    if (!colourOf(name)) {
      const message = `${name} is “${valueOf(name)}”, which cannot be measured: pass #rrggbb or rgb().`;
      problems.push({ kind: 'unreadable', properties: [name], message });
    }
  }

  for (const { kind, what, colour, ground } of pairs) {
    const [one, other] = [colourOf(colour), colourOf(ground)];
    if (!one || !other) continue;
    note(kind, what, [colour, ground], contrast(one, other), `${shown(colour)} on ${shown(ground)}`);
  }

  // Buttons mix their grounds from these two, see controls.css.
  const [text, surface] = [colourOf('--obs-text'), colourOf('--obs-surface')];
  if (text && surface) {
    const properties = ['--obs-text', '--obs-surface'] as const;
    const both = `${shown('--obs-text')} and ${shown('--obs-surface')}`;
    note('text', 'A button under the pointer', properties, contrast(text, mix(text, 0.06, surface)), both);
    note('text', 'The primary button under the pointer', properties, contrast(surface, mix(text, 0.84, surface)), both);
  }

  function note(kind: keyof typeof LEAST, what: string, properties: readonly string[], measured: number, pair: string) {
    worst[kind] = Math.min(worst[kind], measured);
    if (measured >= LEAST[kind]) return;
    const message = `${what} ${verdicts[kind]}: ${pair} has ${down(measured)}:1, and needs ${LEAST[kind]}:1.`;
    problems.push({ kind, properties, measured, message });
  }

  for (const [at, first] of categoryNames.entries()) {
    for (const second of categoryNames.slice(at + 1)) {
      const properties = [`--obs-${first}-accent`, `--obs-${second}-accent`] as const;
      const [one, other] = [colourOf(properties[0]), colourOf(properties[1])];
      if (!one || !other) continue;
      for (const vision of Object.keys(visions) as Vision[]) {
        const measured = distance(seenBy(vision, one), seenBy(vision, other));
        worst[vision] = Math.min(worst[vision], measured);
        if (measured >= LEAST_DISTANCE) continue;
        const who = `“${categories[first]}” and “${categories[second]}” look alike to ${visions[vision]}`;
        const pair = `${shown(properties[0])} and ${shown(properties[1])}`;
        const message = `${who}: ${pair} are ${down(measured)} apart (CIEDE2000), and need ${LEAST_DISTANCE}.`;
        problems.push({ kind: 'alike', properties, measured, message });
      }
    }
  }

  return { problems, worst };
}

/** What a theme holds, 200 properties at most: hosts without types pass anything. */
function ownTexts(theme: unknown): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  if (typeof theme !== 'object' || theme === null) return own;
  try {
    for (const name of Array.isArray(theme) ? [] : Object.keys(theme).slice(0, 200)) {
      const value: unknown = (theme as Readonly<Record<string, unknown>>)[name];
      own.set(name, typeof value === 'string' ? value.slice(0, 200) : typeof value);
    }
  } catch {
    // What it held up to here.
  }
  return own;
}

/** Rounded down: 6.98 must not read as 7.0 where 7 is asked for. */
function down(value: number): number {
  return Math.floor(value * 10) / 10;
}
