import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReactNode } from 'react';
import { ObsErrorBanner } from '../../src/index.js';
import { en } from '../../src/locales/en.js';

// React tells the console of everything that is thrown while rendering.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(cleanup);

function Bomb({ fuse = 0 }: { fuse?: number }): ReactNode {
  if (fuse <= 0) throw new Error('boom: Signature=abcdefghijkl');
  return <p>fine</p>;
}

const line = () => screen.getByText(en.ui.banner.slotFailed);

test.each([
  ['content', { children: <Bomb /> }],
  ['an action', { action: <Bomb /> }],
  ['content that is none', { children: { no: 'element' } as never }],
])('%s of the host that throws leaves a plain line, and all else stays', (_name, slot) => {
  render(
    <>
      <ObsErrorBanner error={{ status: 503, code: 'SlowDown' }} onRetry={() => {}} onDismiss={() => {}} {...slot} />
      <p>sibling</p>
    </>,
  );

  expect(line()).toBeVisible();
  expect(line()).not.toHaveTextContent('boom');
  expect(screen.getByRole('button', { name: 'Retry' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Dismiss' })).toBeVisible();
  expect(screen.getByText('sibling')).toBeVisible();
});

test('content that throws later leaves the line too, and other content takes its place again', () => {
  const banner = (fuse: number) => (
    <ObsErrorBanner error={404}>
      <Bomb fuse={fuse} />
    </ObsErrorBanner>
  );
  const { rerender } = render(banner(1));
  expect(screen.getByText('fine')).toBeVisible();

  rerender(banner(0));
  expect(line()).toBeVisible();

  rerender(banner(1));
  expect(screen.getByText('fine')).toBeVisible();
  expect(screen.queryByText(en.ui.banner.slotFailed)).not.toBeInTheDocument();
});

test('one place that fails says nothing of the other', () => {
  render(
    <ObsErrorBanner error={404} action={<button>Help</button>}>
      <Bomb />
    </ObsErrorBanner>,
  );

  expect(screen.getByRole('button', { name: 'Help' })).toBeVisible();
  expect(within(document.body).getAllByText(en.ui.banner.slotFailed)).toHaveLength(1);
});
