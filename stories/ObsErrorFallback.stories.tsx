import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { ObsErrorFallback } from '../src/index.js';
import './stories.css';

const mistake = Object.assign(new TypeError("Cannot read properties of undefined (reading 'name')"), {
  stack: [
    "TypeError: Cannot read properties of undefined (reading 'name')",
    '    at FileRow (https://console.example.com/assets/files.js:214:31)',
    '    at FileTable (https://console.example.com/assets/files.js:98:12)',
  ].join('\n'),
});
const busy = Object.assign(new Error('Please reduce your request rate.'), {
  code: 'SlowDown',
  statusCode: 503,
  stack: 'Error: Please reduce your request rate.\n    at list (https://console.example.com/assets/files.js:12:9)',
});

const meta = {
  title: 'Components/ObsErrorFallback',
  component: ObsErrorFallback,
  args: { error: mistake },
  argTypes: { error: { control: false } },
} satisfies Meta<typeof ObsErrorFallback>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A mistake of the app, and called that. */
export const Default: Story = { tags: ['autodocs'], args: { resetErrorBoundary: fn() } };

/** Where it broke, for a developer. */
export const StackOpen: Story = {
  args: { resetErrorBoundary: fn() },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByText('Technical details'));

    const stack = canvas.getByText(/at FileRow/);
    await waitFor(() => expect(stack).toBeVisible());
  },
};

/** What was thrown is an error of the storage service, and gets its banner. */
export const OfTheService: Story = { tags: ['autodocs'], args: { error: busy, resetErrorBoundary: fn() } };

/** `undefined` was thrown, and nothing can be tried again. */
export const NothingKnown: Story = { tags: ['autodocs'], args: { error: undefined } };
