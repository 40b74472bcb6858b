import { StrictMode } from 'react';
import type { ArgTypesEnhancer } from 'storybook/internal/types';
import type { Decorator, Preview } from '@storybook/react-vite';
import { resetAnnouncer } from '../src/components/announcer.js';
import { type Messages, ObsProvider } from '../src/index.js';
import { ar } from '../src/locales/ar.js';
import { de } from '../src/locales/de.js';
import { zhCN } from '../src/locales/zh-CN.js';
import { ComponentPage } from './ComponentPage.js';
import { DocsFrame } from './DocsFrame.js';
import '../src/styles.css';
import './preview.css';

/** English needs no messages: it is what the components speak. */
const languages: Readonly<Record<string, Messages>> = { de, 'zh-CN': zhCN, ar };

const backgrounds = { light: '#fff', dark: '#14171c' };

// Set while rendering, not in an effect: the effects of the story itself run before those of its decorator.
const withPage: Decorator = (Story, { globals }) => {
  const theme = globals.theme === 'dark' ? 'dark' : 'light';
  const locale = String(globals.locale);
  const page = document.documentElement;
  page.lang = locale;
  page.dir = globals.direction === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : String(globals.direction);
  page.dataset.theme = theme;
  page.dataset.density = globals.density === 'compact' ? 'compact' : 'comfortable';
  page.style.colorScheme = theme;
  page.style.setProperty('--page-background', backgrounds[theme]);
  const story = (
    <ObsProvider messages={languages[locale]}>
      <Story />
    </ObsProvider>
  );
  return globals.strict === 'strict' ? <StrictMode>{story}</StrictMode> : story;
};

/** Says `boolean` where Storybook says `union`, and a default once. */
const readableTypes: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const raw =
        argType.type && typeof argType.type === 'object' && 'raw' in argType.type ? argType.type.raw : undefined;
      const table = { ...argType.table, ...(raw && { type: { summary: raw.replace(/ \| undefined$/u, '') } }) };
      const description = argType.description?.replace(/\s*@default [\s\S]*$/u, '');
      return [name, { ...argType, table, ...(description !== undefined && { description }) }];
    }),
  );

const preview: Preview = {
  decorators: [withPage],
  // Stories follow each other in one page: what the last one had still to say is not said in this one.
  beforeEach: resetAnnouncer,
  argTypesEnhancers: [readableTypes],
  globalTypes: {
    theme: {
      description: 'Colour theme',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
          { value: 'zh-CN', title: '简体中文' },
          { value: 'ar', title: 'العربية' },
        ],
      },
    },
    direction: {
      description: 'Writing direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Direction of the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    density: {
      description: 'Density',
      toolbar: {
        icon: 'collapse',
        dynamicTitle: true,
        items: [
          { value: 'comfortable', title: 'Comfortable' },
          { value: 'compact', title: 'Compact' },
        ],
      },
    },
    strict: {
      description: 'React StrictMode',
      toolbar: {
        icon: 'lightning',
        dynamicTitle: true,
        items: [
          { value: 'usual', title: 'Usual mode' },
          { value: 'strict', title: 'StrictMode' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'light', locale: 'en', direction: 'auto', density: 'comfortable', strict: 'strict' },
  parameters: {
    docs: { container: DocsFrame, page: ComponentPage },
    a11y: {
      test: 'error',
      // axe leaves this one off: WCAG 2.2 AA, 24 by 24 pixels.
      config: { rules: [{ id: 'target-size', enabled: true }] },
    },
    options: {
      storySort: {
        order: [
          'Start here',
          'Paste your error',
          'Components',
          ['ObsErrorBanner', 'TroubleshootPanel', 'StatusBadge', 'StatusCatalog', 'UploadToaster', 'UploadFailureList'],
          'Uploads',
          'Recipes',
          'Theming',
          'Catalog',
          'Error codes',
          'Statuses',
          'Examples',
          'Accessibility',
          'Security',
          'Changelog',
        ],
      },
    },
    viewport: {
      options: {
        narrow: { name: 'Narrow, 320', styles: { width: '320px', height: '100%' }, type: 'mobile' },
        medium: { name: 'Medium, 640', styles: { width: '640px', height: '100%' }, type: 'tablet' },
        wide: { name: 'Wide, 1200', styles: { width: '1200px', height: '100%' }, type: 'desktop' },
      },
    },
  },
};

export default preview;
