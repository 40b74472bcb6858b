import type { Decorator } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import './stories.css';

// Classes, not styles: every story runs on a page that allows neither.

/** Puts a story into a box as wide as a phone. */
export const inPhone: Decorator = (Story) => (
  <div className="story-box-320">
    <Story />
  </div>
);

/** Two boxes below each other: the width of a phone and that of a narrow sidebar. */
export const inNarrowBoxes: Decorator = (Story) => (
  <div className="story-boxes">
    {[320, 256].map((width) => (
      <div key={width} className={`story-box-${width}`}>
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
