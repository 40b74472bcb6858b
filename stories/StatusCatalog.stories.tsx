import type { Meta, StoryObj } from '@storybook/react-vite';
import { useRef } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';
import { StatusCatalog } from '../src/index.js';
import { expectNoOverflow, inPhone, rightToLeft } from './boxes.js';
import './stories.css';

const meta = {
  title: 'Components/StatusCatalog',
  component: StatusCatalog,
  argTypes: { headingLevel: { control: 'inline-radio', options: [2, 3, 4, 5, 6] } },
} satisfies Meta<typeof StatusCatalog>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = { tags: ['autodocs'] };

/** A code finds its status, and shows itself. Statuses that the OBS document does not list come with a search. */
export const Search: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search' }), 'SlowDown');

    await expect(canvas.getByText('1 of 25 statuses')).toBeVisible();
    await expect(canvas.getByText('SlowDown')).toBeVisible();
  },
};

export const Filter: Story = {
  play: async ({ canvas }) => {
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Filter by category' }), 'server-error');

    await expect(canvas.getByText('6 of 25 statuses')).toBeVisible();
  },
};

/** `defaultSearch` is what it opens with; here it finds nothing. */
export const Empty: Story = { tags: ['autodocs'], args: { defaultSearch: 'teapot' } };

/** Nothing matches; one press brings everything back. */
export const NothingFound: Story = {
  args: { defaultSearch: 'teapot' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No status matches the search.')).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Clear filters' }));

    await expect(canvas.getByText('8 of 8 statuses')).toBeVisible();
  },
};

/** Every status and code has an address; here the page is at that of `NoSuchUpload`. */
export const Addresses: Story = {
  args: { hashPrefix: 'obs-' },
  play: async ({ canvas, canvasElement }) => {
    const { location } = canvasElement.ownerDocument.defaultView ?? window;
    location.hash = 'obs-NoSuchUpload';

    await waitFor(() => expect(canvas.getByRole('searchbox', { name: 'Search' })).toHaveValue('NoSuchUpload'));
    await waitFor(() => expect(canvasElement.ownerDocument.activeElement?.id).toBe('obs-NoSuchUpload'));
    location.hash = '';
  },
};

export const Compact: Story = { tags: ['autodocs'], args: { density: 'compact', defaultSearch: '40' } };

/** Help beside the work: the code at hand is searched for when the drawer opens. */
export const InDrawer: Story = {
  tags: ['autodocs'],
  render: function InDrawer() {
    const drawer = useRef<HTMLDialogElement>(null);
    return (
      <>
        <button type="button" className="obs-button" onClick={() => drawer.current?.showModal()}>
          What does SlowDown mean?
        </button>
        <dialog ref={drawer} className="story-drawer" aria-label="Help">
          <StatusCatalog defaultSearch="SlowDown" density="compact" />
          <button type="button" className="obs-button" onClick={() => drawer.current?.close()}>
            Close
          </button>
        </dialog>
      </>
    );
  },
  play: async (context) => {
    await userEvent.click(context.canvas.getByRole('button', { name: 'What does SlowDown mean?' }));

    await expect(context.canvas.getByText('SlowDown')).toBeVisible();
    await expectNoOverflow(context);
  },
};

/** Rows become blocks on a page of 320 pixels. */
export const Narrow: Story = {
  decorators: [inPhone],
  globals: { viewport: { value: 'narrow' } },
  play: expectNoOverflow,
};

export const RightToLeft: Story = { decorators: [rightToLeft], play: expectNoOverflow };
