/** A custom property of the style sheet that a host may set. */
export interface ThemePropertyFacts {
  /** Its value on a light page. */
  readonly light: string;
  /** Its value on a dark page. */
  readonly dark: string;
  /** What it is for, in words. */
  readonly paints: string;
}

/** Every custom property that a host may set, with its defaults. Anything else in the style sheet may change at any time. */
export const themeProperties = {
  '--obs-scheme': {
    light: 'light',
    dark: 'dark',
    paints: 'Nothing: says which of the two sets applies; unset, the color-scheme of the page does',
  },
  '--obs-font': {
    light: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
    dark: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
    paints: 'The words',
  },
  '--obs-mono': {
    light: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'Noto Sans Mono', monospace",
    dark: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'Noto Sans Mono', monospace",
    paints: 'Codes, request IDs and other values',
  },
  '--obs-radius': {
    light: '0.5rem',
    dark: '0.5rem',
    paints: 'The corners of banner, panel and tooltip',
  },
  '--obs-surface': {
    light: '#ffffff',
    dark: '#14171c',
    paints: 'The ground of panel, tables, fields, buttons and tooltip',
  },
  '--obs-text': { light: '#1b1f24', dark: '#e8eaed', paints: 'Text on the surface; the ground of the primary button' },
  '--obs-muted': { light: '#454c55', dark: '#b4bbc4', paints: 'What is less important: labels, evidence, counts' },
  '--obs-border': {
    light: '#6b7280',
    dark: '#8a929c',
    paints: 'Edges of what can be pressed or filled in, and of the panel',
  },
  '--obs-line': { light: '#d3d8de', dark: '#3a414b', paints: 'Lines between rows; carries no meaning' },
  '--obs-focus': { light: '#0b5cad', dark: '#8abfff', paints: 'The ring around what has the keyboard focus' },
  '--obs-informational-accent': { light: '#1b8afe', dark: '#2579f0', paints: 'Icon and edge: 1xx, and information' },
  '--obs-informational-tint': { light: '#e9f3ff', dark: '#1a273a', paints: 'Ground: 1xx, and information' },
  '--obs-informational-text': { light: '#172f4b', dark: '#dfecff', paints: 'Text on the ground: 1xx, and information' },
  '--obs-success-accent': { light: '#39715c', dark: '#bdf6d8', paints: 'Icon and edge: 2xx, and success' },
  '--obs-success-tint': { light: '#e6f6ef', dark: '#122d20', paints: 'Ground: 2xx, and success' },
  '--obs-success-text': { light: '#013728', dark: '#daf2e5', paints: 'Text on the ground: 2xx, and success' },
  '--obs-redirection-accent': { light: '#6a21a7', dark: '#cbbdf7', paints: 'Icon and edge: 3xx' },
  '--obs-redirection-tint': { light: '#f4effd', dark: '#282238', paints: 'Ground: 3xx' },
  '--obs-redirection-text': { light: '#342646', dark: '#ede8fe', paints: 'Text on the ground: 3xx' },
  '--obs-client-error-accent': { light: '#b27c1c', dark: '#f7b654', paints: 'Icon and edge: 4xx, and warnings' },
  '--obs-client-error-tint': { light: '#faf0e3', dark: '#32230f', paints: 'Ground: 4xx, and warnings' },
  '--obs-client-error-text': { light: '#3f2903', dark: '#f7e9d6', paints: 'Text on the ground: 4xx, and warnings' },
  '--obs-server-error-accent': { light: '#770704', dark: '#e0524a', paints: 'Icon and edge: 5xx, and errors' },
  '--obs-server-error-tint': { light: '#ffedea', dark: '#381f1b', paints: 'Ground: 5xx, and errors' },
  '--obs-server-error-text': { light: '#47211c', dark: '#ffe4e0', paints: 'Text on the ground: 5xx, and errors' },
  '--obs-unknown-accent': {
    light: '#252a34',
    dark: '#7c7d80',
    paints: 'Icon and edge: no answer, or an unknown status',
  },
  '--obs-unknown-tint': { light: '#ecf2ff', dark: '#1f253a', paints: 'Ground: no answer, or an unknown status' },
  '--obs-unknown-text': {
    light: '#202c4c',
    dark: '#e3ebff',
    paints: 'Text on the ground: no answer, or an unknown status',
  },
} as const satisfies Record<`--obs-${string}`, ThemePropertyFacts>;

/** Name of a property that a host may set, for example `--obs-surface`. */
export type ThemeProperty = keyof typeof themeProperties;
