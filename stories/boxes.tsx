import type { Decorator } from '@storybook/react-vite';
import { expect } from 'storybook/test';

/** Puts a story into a box of a fixed width, as a sidebar or a phone would. */
export const inBox =
  (width: number): Decorator =>
  (Story) => (
    <div style={{ inlineSize: `${width}px`, maxInlineSize: '100%' }}>
      <Story />
    </div>
  );

/** Two boxes below each other: the width of a phone and that of a narrow sidebar. */
export const inNarrowBoxes: Decorator = (Story) => (
  <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '1.5rem', justifyItems: 'start' }}>
    {[320, 256].map((width) => (
      <div key={width} style={{ inlineSize: `${width}px`, maxInlineSize: '100%' }}>
        <Story />
      </div>
    ))}
  </div>
);

export const rightToLeft: Decorator = (Story) => (
  <div dir="rtl">
    <Story />
  </div>
);

/** Fails when something in the story is wider than its place: a page would then scroll sideways. */
export async function expectNoOverflow({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  const visible = [...canvasElement.querySelectorAll<HTMLElement>('*')].filter(
    (element) => !element.matches('.obs-hidden, .obs-hidden *, svg, svg *'),
  );

  const tooWide = visible.filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1);

  await expect(tooWide.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
}
