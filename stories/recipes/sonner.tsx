import { useEffect, useRef } from 'react';
import { toast } from 'sonner';
import { type UploadFailureStore, useUploadNotices } from 'obs-error-kit';

/** Shows failed uploads in sonner: put it beside its `<Toaster />`. */
export function SonnerNotices({ store }: { store: UploadFailureStore }) {
  const notices = useUploadNotices(store);
  const shown = useRef<readonly string[]>([]);
  useEffect(() => {
    for (const { id, severity, title, lines, action, onDismiss } of notices)
      toast[severity](title, {
        id,
        description: lines.map((line) => <div key={line}>{line}</div>),
        duration: Number.POSITIVE_INFINITY,
        closeButton: true,
        onDismiss,
        action: action && {
          label: action.label,
          onClick: (event) => {
            // It stays, and says how far the retry is.
            event.preventDefault();
            action.onClick();
          },
        },
      });
    const ids = notices.map(({ id }) => id);
    for (const id of shown.current) if (!ids.includes(id)) toast.dismiss(id);
    shown.current = ids;
  }, [notices]);
  return null;
}
