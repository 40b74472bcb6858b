import type { ReactElement } from 'react';
import type { Category, Severity } from '../core/index.js';

const icon = (path: string): ReactElement => (
  <svg viewBox="0 0 16 16" fill="currentColor" fillRule="evenodd" aria-hidden="true" focusable="false">
    <path d={path} />
  </svg>
);

const line = (path: string): ReactElement => (
  <svg
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={path} />
  </svg>
);

const RING = 'M8 .5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z';

/** Told apart by outline alone: at 12 px, in greyscale, in forced colours. Elements, not components: made once. */
const categoryIcons: Record<Category, ReactElement> = {
  informational: icon(
    `${RING}m0 1.6a5.9 5.9 0 1 1 0 11.8A5.9 5.9 0 0 1 8 2.1ZM8 4a1.1 1.1 0 1 1 0 2.2A1.1 1.1 0 0 1 8 4Zm-.9 3.2h1.8v4.9H7.1Z`,
  ),
  success: icon(`${RING}M6.9 11.9 3.3 8.3l1.4-1.4 2.2 2.2 4.5-4.5 1.4 1.4Z`),
  redirection: icon(
    'M2.5 1h11A1.5 1.5 0 0 1 15 2.5v11a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 1 13.5v-11A1.5 1.5 0 0 1 2.5 1Zm1 6v2h5l-2 2 1.4 1.4L12.3 8 7.9 3.6 6.5 5l2 2Z',
  ),
  'client-error': icon(
    'M8 .9c.5 0 1 .3 1.2.7l6.6 11.7c.5.9-.1 2-1.2 2H1.4c-1.1 0-1.7-1.1-1.2-2L6.8 1.6C7 1.2 7.5.9 8 .9ZM7 5l.3 5h1.4L9 5Zm1 6a1.1 1.1 0 1 0 0 2.2A1.1 1.1 0 0 0 8 11Z',
  ),
  'server-error': icon(
    'M4.9.6h6.2l4.3 4.3v6.2l-4.3 4.3H4.9L.6 11.1V4.9Zm.7 3.6L4.2 5.6 6.6 8l-2.4 2.4 1.4 1.4L8 9.4l2.4 2.4 1.4-1.4L9.4 8l2.4-2.4-1.4-1.4L8 6.6Z',
  ),
  'no-response': line('M5.2 4.4a4 4 0 0 1 6.9 2.3 3 3 0 0 1 1.3 5.3M10.5 12.5H4.2a3 3 0 0 1-.6-5.9M2 2l12 12'),
  unknown: icon(
    'M8 0l2.1 1.9 2.8-.4.8 2.7 2.3 1.6-1 2.6.6 2.8-2.6 1.2-1.2 2.5-2.8-.4L6.4 16l-2-2-2.8.2-.4-2.8L0 8.9l1.4-2.5-.2-2.8 2.8-.6L6 1Zm-.2 3.4c-1.7 0-2.8 1-2.9 2.5h1.8c.1-.6.4-.9 1-.9s1 .4 1 .9c0 .4-.2.7-.8 1.1-.8.5-1.1 1-1 1.9v.2h1.7v-.1c0-.5.2-.7.8-1.1.8-.5 1.2-1.1 1.2-2 0-1.5-1.1-2.5-2.8-2.5Zm0 6.5a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z',
  ),
};

export const severityIcons: Record<Severity, ReactElement> = {
  info: categoryIcons.informational,
  success: categoryIcons.success,
  warning: categoryIcons['client-error'],
  error: categoryIcons['server-error'],
};

export const closeIcon = line('M3.5 3.5l9 9M12.5 3.5l-9 9');
export const copyIcon = line(
  'M6 5.5V3.2C6 2.5 6.5 2 7.2 2h5.6c.7 0 1.2.5 1.2 1.2v5.6c0 .7-.5 1.2-1.2 1.2h-2.3M3.2 6h5.6c.7 0 1.2.5 1.2 1.2v5.6c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2V7.2C2 6.5 2.5 6 3.2 6Z',
);
