import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ObsErrorBanner } from '../../src/index.js';
import kit from '../../src/styles.css?inline';
import theming from '../../stories/Theming.mdx?raw';

afterEach(cleanup);

const [, reset = ''] = /## A reset of yours[^]*?```css\n([^]*?)```/u.exec(theming) ?? [];

function paddingUnder(sheets: readonly string[]): string {
  const { container } = render(
    <>
      {sheets.map((sheet) => (
        <style key={sheet}>{sheet}</style>
      ))}
      <ObsErrorBanner error={403} />
    </>,
  );
  const [badge] = container.querySelectorAll('.obs-badge');
  return badge ? getComputedStyle(badge).paddingInlineEnd : 'no badge';
}

test('a reset of the page leaves the kit alone where it is as the page on theming says', () => {
  expect(paddingUnder([reset, kit])).toBe('8px');
});

test('outside of a layer it does not, which is why the page says so', () => {
  expect(paddingUnder([reset.replace(/@layer reset \{([^]*)\}/u, '$1'), kit])).toBe('0px');
});
