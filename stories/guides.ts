import type * as kit from '../src/index.js';
import { type ThemeProperty, themeProperties } from '../src/theme/index.js';

/** The components that the kit exports: the compiler asks for the guide of a new one. */
export type ComponentName = Extract<
  keyof typeof kit,
  `${'Obs' | 'Status' | 'Troubleshoot' | 'UploadF' | 'UploadT'}${string}`
>;

type Rows = Readonly<Record<string, string>>;

/** What its page says of a component beside its props. Texts are Markdown. */
export interface Guide {
  /** Where it is the right one. */
  readonly when: string;
  /** Where another one is. */
  readonly instead: string;
  /** Its parts, in the order of the page. */
  readonly anatomy: readonly string[];
  /** Attributes that style sheets and tests may rely on, with their values. */
  readonly attributes: Rows;
  readonly keyboard: Rows;
  /** What a screen reader says of it, by occasion. */
  readonly heard: Rows;
  readonly dos: readonly string[];
  readonly donts: readonly string[];
}

const density = '`comfortable`, `compact`: as given; otherwise that of the nearest one around it applies';
const severity = '`info`, `success`, `warning`, `error`: how much it matters for the task';
const match = '`code`, `status`, `category`, `none`: what in the catalog the error was recognised by';
const checklist: Rows = {
  Tab: 'Through summaries, checkboxes, checks and copy buttons, in reading order',
  'Enter, Space': 'Opens and folds causes and details',
  Space: 'Ticks a step',
};

export const guides: Readonly<Record<ComponentName, Guide>> = {
  ObsErrorBanner: {
    when: 'One request failed, and people can act on it: beside the button or above the form that it belongs to.',
    instead:
      'A [StatusBadge](?path=/docs/components-statusbadge--docs) in a table row, an [UploadToaster](?path=/docs/components-uploadtoaster--docs) for many files, a [TroubleshootPanel](?path=/docs/components-troubleshootpanel--docs) where there is room for the whole checklist.',
    anatomy: [
      'Shape of the severity',
      'Title: what became of the task',
      'What it means, and the next step',
      'Status, code, and request ID with a copy button',
      'Checklist, folded',
      'Your content (`children`)',
      'Retry, your `action`; dismiss in the corner',
    ],
    attributes: {
      'data-severity': severity,
      'data-match': match,
      'data-code': 'The error code, where the catalog knows it',
      'data-density': density,
    },
    keyboard: { ...checklist, Escape: 'Dismisses, while the banner itself has the focus' },
    heard: {
      'It comes with the page': 'Nothing: it is read with the page, as a group named by its title',
      'It appears later': 'Severity and title; an error interrupts once the user has pressed something, all else waits',
      'Retry runs, fails, waits': 'The state of the button, once; the countdown is not read second by second',
      'It goes while it has the focus': 'Focus returns to where it came from',
    },
    dos: [
      'Pass what was caught, whole, and `context.operation` and `context.file`: they make the title.',
      'Return the promise from `onRetry`: the button stays busy until it settles.',
      'Move the focus to it after a failed submit, with `announce="off"`: then it is read once.',
    ],
    donts: [
      'Do not write a title of your own: the kit never says “failed” of what may have been carried out.',
      'Do not show it for a status that is no error, unless people asked.',
      'Do not take it away by a timer.',
    ],
  },
  ObsErrorFallback: {
    when: 'A part of the page could not be rendered: as `FallbackComponent` of an error boundary.',
    instead: 'An [ObsErrorBanner](?path=/docs/components-obserrorbanner--docs) for what a handler or a request throws.',
    anatomy: [
      'The banner of an error of the service',
      'or: title, text, and a button that renders again',
      'The stack, folded, without credentials',
    ],
    attributes: { 'data-severity': severity },
    keyboard: checklist,
    heard: { 'It appears': 'As a banner does, for an error of the service; otherwise it is read where it stands' },
    dos: ['Put boundaries around parts that can be missing, not only around the whole page.'],
    donts: ['Do not reset without a cause: what threw once throws again.'],
  },
  ObsProvider: {
    when: 'The page speaks another language than English, or words of your own.',
    instead: 'Nothing: without it everything speaks English.',
    anatomy: ['Nothing of its own, but for two hidden live regions at the end of the page'],
    attributes: {},
    keyboard: {},
    heard: { 'It is there': 'Errors that appear are announced from the first one on' },
    dos: [
      'Load a language when it is wanted: `import("obs-error-kit/locales/de")`.',
      'Keep the identity of `overrides`.',
    ],
    donts: ['Do not set `dir`: the direction is the page’s.'],
  },
  StatusBadge: {
    when: 'A status in a word, a shape and a colour: in tables, lists and headings.',
    instead: 'An [ObsErrorBanner](?path=/docs/components-obserrorbanner--docs) where people have to do something.',
    anatomy: [
      'Shape of the category',
      'Status and phrase',
      'The category, in a word that is hidden',
      'Tooltip: what it means',
    ],
    attributes: {
      'data-category':
        '`informational`, `success`, `redirection`, `client-error`, `server-error`, `no-response`, `unknown`',
      'data-status': 'The status, where there is one',
      'data-size': '`small`, `large`; absent for the usual size',
    },
    keyboard: { Tab: 'To the badge; its tooltip opens', Escape: 'Closes the tooltip' },
    heard: {
      'It has the focus': '“404 Not Found, client error”, a button, and what it means',
      'It changes (`live`)': 'The new status, after your text; nothing of the first one',
    },
    dos: [
      'Use `tooltip={false}` where a button would be in the way: it is a plain text then.',
      'Put it on a link with `asChild`.',
    ],
    donts: [
      'Do not put a thousand focusable badges into a table: use `tooltip={false}`.',
      'Do not colour by it alone.',
    ],
  },
  StatusCatalog: {
    when: 'A help page that lists what the statuses and codes mean.',
    instead: 'A [TroubleshootPanel](?path=/docs/components-troubleshootpanel--docs) for an error that somebody has.',
    anatomy: ['Search and filter', 'Number of results', 'Categories', 'Statuses with their causes and codes'],
    attributes: { 'data-density': density },
    keyboard: { Tab: 'Through search, filter, and the folded lists of codes', 'Enter, Space': 'Opens a list of codes' },
    heard: { 'A search has results': 'Their number, once, when the typing has stopped' },
    dos: ['Set `hashPrefix`, so that a status has an address that can be sent.'],
    donts: ['Do not show it beside an error: it lists all, and says nothing of this one.'],
  },
  TroubleshootPanel: {
    when: 'People look into a failure: a details page, a drawer, a support desk.',
    instead:
      'An [ObsErrorBanner](?path=/docs/components-obserrorbanner--docs) beside the action: it has this panel folded in it.',
    anatomy: [
      'Title',
      'Causes, most probable first, each with verdict, evidence and a checklist of who can do what',
      'Checks that the page makes when somebody presses',
      'Causes that are ruled out, folded',
      'Details for support, folded: shown before they are copied',
    ],
    attributes: {
      'data-category': 'As of a badge',
      'data-match': match,
      'data-density': density,
    },
    keyboard: checklist,
    heard: {
      'It comes': 'Nothing: it is a group, named by its title',
      'A step is ticked': 'How many are done',
      'A check ends': 'What was seen; it runs only when it is pressed',
    },
    dos: [
      'Keep ticks with `persist`, keyed by the error: ids of steps are stable.',
      'Add checks of your own with `checks`.',
    ],
    donts: ['Do not number the causes: they are alternatives.'],
  },
  UploadFailureList: {
    when: 'A page of uploads: all that failed, with file names, checklist, filter and download.',
    instead:
      'An [UploadToaster](?path=/docs/components-uploadtoaster--docs) where people are on another page; both can show one store.',
    anatomy: [
      'Title and number',
      'A group for each cause: title, next step, buttons',
      'Its files, folded',
      'Its checklist',
    ],
    attributes: {},
    keyboard: { ...checklist },
    heard: {
      'Failures come': 'Once for a burst: how many, and the commonest cause',
      'A retry ends': 'What became of it',
    },
    dos: ['Report each failure with `retry`: one press retries all that can be.'],
    donts: ['Do not make a store for each list: one store holds what failed.'],
  },
  UploadToaster: {
    when: 'Uploads that run while people do something else: above all else, also above dialogs.',
    instead:
      'An [UploadFailureList](?path=/docs/components-uploadfailurelist--docs) in the page of the uploads; a banner for one file beside its button.',
    anatomy: [
      'A landmark that is always there',
      'A message for each cause: number of files, next step, retry, close',
      '“Show all”',
    ],
    attributes: {},
    keyboard: {
      F6: 'Goes to the messages, and back to where you were; another key with `hotkey`',
      Tab: 'Through the messages',
      Escape: 'Closes the message that has the focus',
    },
    heard: {
      'Failures come': 'Once for a burst, with the number of files and the cause',
      'A message is closed': 'That it can be undone; focus goes to the next one',
    },
    dos: [
      'Render it once, near the root of the app.',
      'Keep the store outside of React, in a file of its own: uploads outlive pages, and hot reload runs a changed file anew.',
    ],
    donts: ['Do not expect failures to leave by themselves: they stay until somebody closes them.'],
  },
};

const styles = import.meta.glob<string>('../src/{components,uploads}/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Properties of a host that the component's own style sheet uses. */
function propertiesOf(name: ComponentName): readonly ThemeProperty[] {
  const own = Object.entries(styles).find(([file]) => file.endsWith(`/${name}.css`))?.[1] ?? '';
  const used = new Set([...own.matchAll(/var\((--obs-[\w-]+)/gu)].map(([, property = '']) => property));
  return (Object.keys(themeProperties) as ThemeProperty[]).filter((property) => used.has(property));
}

const table = (head: readonly [string, string], rows: Rows, isCode: boolean) =>
  Object.keys(rows).length === 0
    ? ''
    : [
        `| ${head.join(' | ')} |`,
        '| --- | --- |',
        ...Object.entries(rows).map(([name, text]) => `| ${isCode ? `\`${name}\`` : name} | ${text} |`),
      ].join('\n');

const section = (title: string, text: string) => (text === '' ? [] : [`## ${title}`, text]);
const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

/** The guide of a component as Markdown. */
export function guideText(name: ComponentName): string {
  const guide = guides[name];
  const painted = Object.fromEntries(
    propertiesOf(name).map((property) => [property, `${themeProperties[property].paints}.`]),
  );
  return [
    ...section('When to use it', `${guide.when}\n\nElse: ${guide.instead}`),
    ...section('Anatomy', list(guide.anatomy)),
    ...section('Keyboard', table(['Key', 'What it does'], guide.keyboard, false)),
    ...section('Screen readers', table(['When', 'What is said'], guide.heard, false)),
    ...section('Do', list(guide.dos)),
    ...section('Do not', list(guide.donts)),
    ...section('Data attributes', table(['Attribute', 'Values'], guide.attributes, true)),
    ...section('Custom properties', table(['Property', 'Paints'], painted, true)),
  ].join('\n\n');
}
