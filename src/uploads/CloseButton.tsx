'use client';

import { closeIcon } from '../components/icons.js';
import { useMessages } from '../components/useMessages.js';

/** Takes a message away. Described by what it takes away. */
export function CloseButton({ describedBy, onClick }: { describedBy: string; onClick: () => void }) {
  const { ui } = useMessages();
  return (
    <button
      type="button"
      className="obs-button obs-toast-close"
      data-icon=""
      data-close=""
      aria-label={ui.banner.dismiss}
      aria-describedby={describedBy}
      onClick={onClick}
    >
      {closeIcon}
    </button>
  );
}
