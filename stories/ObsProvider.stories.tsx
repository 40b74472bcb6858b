import { useEffect, useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { fixtures } from '../test/fixtures/errors.js';
import {
  type DiagnosisContext,
  type MessageOverrides,
  type Messages,
  ObsErrorBanner,
  ObsProvider,
  StatusBadge,
  TroubleshootPanel,
} from '../src/index.js';
import { ar } from '../src/locales/ar.js';
import { de } from '../src/locales/de.js';
import { zhCN } from '../src/locales/zh-CN.js';
import { expectNoOverflow, inNarrowBoxes, rightToLeft } from './boxes.js';
import './stories.css';

/** Badges, a banner and a panel, with a file of a name that a page in the language would have. */
function Page({ file }: { file: string }) {
  const upload: DiagnosisContext = { operation: 'upload', file };
  return (
    <div className="story-stack">
      <div className="story-row">
        <StatusBadge status={200} tooltip={false} />
        <StatusBadge status={403} tooltip={false} />
        <StatusBadge status={503} tooltip={false} />
        <StatusBadge status={0} tooltip={false} />
      </div>
      <ObsErrorBanner error={fixtures.deniedDump.value} context={upload} onRetry={() => undefined} />
      <ObsErrorBanner error={403} context={upload} onRetry={() => undefined} onDismiss={() => undefined} />
      <TroubleshootPanel error={fixtures.requestTimeTooSkewed.value} context={upload} />
    </div>
  );
}

const meta = {
  title: 'Components/ObsProvider',
  component: ObsProvider,
  argTypes: { messages: { control: false }, overrides: { control: false }, children: { control: false } },
  args: { children: <Page file="q1-summary.pdf" /> },
} satisfies Meta<typeof ObsProvider>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Without messages the components speak English. */
export const Default: Story = { tags: ['autodocs'] };

export const German: Story = {
  tags: ['autodocs'],
  args: { messages: de, children: <Page file="Quartalsübersicht-1.pdf" /> },
};

export const Chinese: Story = {
  tags: ['autodocs'],
  args: { messages: zhCN, children: <Page file="一季度摘要.pdf" /> },
};

/** Reads from right to left; names, codes and addresses keep their own direction. */
export const Arabic: Story = {
  tags: ['autodocs'],
  args: { messages: ar, children: <Page file="ملخص-الربع-الأول.pdf" /> },
  decorators: [rightToLeft],
};

/** Long German words in the width of a phone and of a sidebar. */
export const GermanNarrow: Story = {
  args: German.args!,
  decorators: [inNarrowBoxes],
  play: expectNoOverflow,
};

export const ArabicNarrow: Story = {
  args: Arabic.args!,
  decorators: [inNarrowBoxes, rightToLeft],
  play: expectNoOverflow,
};

const wanted: MessageOverrides = {
  ui: { who: { 'account-admin': 'Storage team, #storage' } },
  causes: { 'no-permission': { text: 'Ask the storage team for the role “report writer”.' } },
};

/** The words are the app's to change: here a team names its own contact. */
export const OwnWords: Story = {
  tags: ['autodocs'],
  args: { overrides: wanted },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText(/Ask the storage team/)).not.toHaveLength(0);
  },
};

function LazyGerman() {
  const [messages, setMessages] = useState<Messages>();
  useEffect(() => {
    void import('../src/locales/de.js').then((module) => setMessages(module.de));
  }, []);
  return (
    <ObsProvider messages={messages}>
      <StatusBadge status={403} tooltip={false} />
    </ObsProvider>
  );
}

/** A language can be a chunk of its own; until it is there, the components speak English. */
export const LoadedLater: Story = {
  tags: ['autodocs'],
  render: () => <LazyGerman />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Client-Fehler/)).toBeInTheDocument();
  },
};
