import type { StatusId } from '../src/core/index.js';
import { StatusPage } from './CatalogEntry.js';
import { titles } from './pages.js';

// The stories are added by .storybook/pages.ts, one for each status.
const meta = {
  title: titles.statuses,
  parameters: { layout: 'fullscreen' },
  excludeStories: ['page'],
};
export default meta;

export const page = (status: StatusId) => ({ render: () => <StatusPage status={status} /> });
