import { addons } from 'storybook/manager-api';

// Pages are read, not configured: without the panel they have the room.
const pages = ['paste-your-error', 'catalog', 'error-codes', 'statuses', 'examples'];

addons.setConfig({
  layoutCustomisations: {
    showPanel: (state: { storyId?: string }, standard: boolean) =>
      pages.some((page) => state.storyId?.startsWith(`${page}--`)) ? false : standard,
  },
});
