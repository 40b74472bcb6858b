import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { expectNoOverflow, inPhone, rightToLeft } from './boxes.js';
import { CatalogPage } from './CatalogPage.js';
import './catalog.css';

const meta = {
  title: 'Catalog',
  component: CatalogPage,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof CatalogPage>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};

/** One word finds codes, causes and steps. */
export const Search: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Find a code, a word or a step' }), 'TooSkewed');

    await expect(canvas.getByRole('heading', { name: 'Clock is out of sync' })).toBeVisible();
    await expect(canvas.queryByRole('heading', { name: 'Bucket is full' })).toBeNull();
  },
};

/** Only what one person can do. */
export const StepsForTheBucketOwner: Story = {
  play: async ({ canvas }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Steps for' }), 'bucket-owner');

    await expect(canvas.queryByRole('heading', { name: 'Clock is out of sync' })).toBeNull();
  },
};

export const Narrow: Story = {
  decorators: [inPhone],
  globals: { viewport: { value: 'narrow' } },
  play: expectNoOverflow,
};

export const RightToLeft: Story = { decorators: [rightToLeft], play: expectNoOverflow };
