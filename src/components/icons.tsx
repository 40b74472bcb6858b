import type { ReactElement } from 'react';

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

export const closeIcon = line('M3.5 3.5l9 9M12.5 3.5l-9 9');
export const copyIcon = line(
  'M6 5.5V3.2C6 2.5 6.5 2 7.2 2h5.6c.7 0 1.2.5 1.2 1.2v5.6c0 .7-.5 1.2-1.2 1.2h-2.3M3.2 6h5.6c.7 0 1.2.5 1.2 1.2v5.6c0 .7-.5 1.2-1.2 1.2H3.2c-.7 0-1.2-.5-1.2-1.2V7.2C2 6.5 2.5 6 3.2 6Z',
);
