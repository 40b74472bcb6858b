import type { CodeId } from '../src/core/index.js';
import { CodePage } from './CatalogEntry.js';
import { titles } from './pages.js';

// The stories are added by .storybook/pages.ts, one for each code.
const meta = {
  title: titles.codes,
  parameters: { layout: 'fullscreen' },
  excludeStories: ['page'],
};
export default meta;

export const page = (code: CodeId) => ({ render: () => <CodePage code={code} /> });
