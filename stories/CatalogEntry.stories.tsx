import type { Meta, StoryObj } from '@storybook/react-vite';
import { inPhone, expectNoOverflow } from './boxes.js';
import { CodePage, StatusPage } from './CatalogEntry.js';

// Those of the generated pages that are tried in a browser. They are in the sidebar already, under their codes.
const meta = {
  title: 'Catalog/Entry',
  tags: ['!dev'],
  parameters: { layout: 'fullscreen' },
} satisfies Meta;
export default meta;

type Story = StoryObj<typeof meta>;

export const Code: Story = { render: () => <CodePage code="RequestTimeTooSkewed" /> };

export const Status: Story = { render: () => <StatusPage status={404} /> };

export const Narrow: Story = {
  render: () => <CodePage code="SignatureDoesNotMatch" />,
  decorators: [inPhone],
  globals: { viewport: { value: 'narrow' } },
  play: expectNoOverflow,
};
