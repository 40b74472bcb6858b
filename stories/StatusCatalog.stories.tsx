import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { StatusCatalog } from '../src/index.js';
import { expectNoOverflow, inBox, rightToLeft } from './boxes.js';

const meta = {
  title: 'Components/StatusCatalog',
  component: StatusCatalog,
  argTypes: { headingLevel: { control: 'inline-radio', options: [2, 3, 4, 5, 6] } },
} satisfies Meta<typeof StatusCatalog>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};

/** A code finds its status, and shows itself. */
export const Search: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search' }), 'SlowDown');

    await expect(canvas.getByText('1 of 8 statuses')).toBeVisible();
    await expect(canvas.getByText('SlowDown')).toBeVisible();
  },
};

export const Filter: Story = {
  play: async ({ canvas }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Filter by category' }), 'server-error');

    await expect(canvas.getByText('2 of 8 statuses')).toBeVisible();
  },
};

/** Nothing matches; one press brings everything back. */
export const NothingFound: Story = {
  args: { defaultSearch: 'teapot' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No status matches the search.')).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Clear filters' }));

    await expect(canvas.getByText('8 of 8 statuses')).toBeVisible();
  },
};

/** Rows become blocks on a page of 320 pixels. */
export const Narrow: Story = {
  decorators: [inBox(320)],
  globals: { viewport: { value: 'narrow' } },
  play: expectNoOverflow,
};

export const RightToLeft: Story = { decorators: [rightToLeft], play: expectNoOverflow };
