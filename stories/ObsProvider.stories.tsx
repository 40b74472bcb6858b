import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { fixtures } from '../test/fixtures/errors.js';
import { ObsErrorBanner, ObsProvider, StatusBadge } from '../src/index.js';
import { en } from '../src/locales/en.js';
import { rightToLeft } from './boxes.js';
import './stories.css';

const meta = {
  title: 'Components/ObsProvider',
  component: ObsProvider,
  argTypes: { messages: { control: false }, children: { control: false } },
  args: {
    children: (
      <div className="story-stack">
        <div className="story-row">
          <StatusBadge status={403} />
          <StatusBadge status={0} />
        </div>
        <ObsErrorBanner
          error={fixtures.deniedDump.value}
          context={{ operation: 'upload', file: 'q1-summary.pdf' }}
          onRetry={() => undefined}
        />
      </div>
    ),
  },
} satisfies Meta<typeof ObsProvider>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Without messages the components speak English. */
export const Default: Story = {};

/** The words are the app's to change: here a team names its own contact. */
export const OwnWords: Story = {
  args: {
    messages: {
      ...en,
      ui: { ...en.ui, who: { ...en.ui.who, 'account-admin': 'Storage team, #storage' } },
      causes: {
        ...en.causes,
        'no-permission': { ...en.causes['no-permission'], text: 'Ask the storage team for the role “report writer”.' },
      },
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText(/Ask the storage team/)).not.toHaveLength(0);
  },
};

/** Inside a page that reads from right to left. */
export const RightToLeft: Story = { decorators: [rightToLeft] };
