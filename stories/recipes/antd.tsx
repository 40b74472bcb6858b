import { type ComponentType, useEffect, useRef } from 'react';
import { type UploadFailureStore, type UploadNotice, useUploadNotices } from 'obs-error-kit';

/** What is used of `App.useApp().notification`, or of `notification.useNotification()`. */
interface Notification {
  open: (args: ReturnType<typeof antdNotice>) => void;
  destroy: (key: string) => void;
}

const antdNotice = (
  { id, severity, title, lines, action, onDismiss }: UploadNotice,
  Button: ComponentType<{ onClick: () => void; children: string }>,
) => ({
  key: id,
  type: severity,
  title,
  description: lines.map((line) => <div key={line}>{line}</div>),
  // Until somebody closes it.
  duration: 0,
  onClose: onDismiss,
  actions: action && <Button onClick={action.onClick}>{action.label}</Button>,
});

interface Props {
  store: UploadFailureStore;
  notification: Notification;
  Button: ComponentType<{ onClick: () => void; children: string }>;
}

/** Shows failed uploads in notifications of antd 6. */
export function AntdNotices({ store, notification, Button }: Props) {
  const notices = useUploadNotices(store);
  const shown = useRef<readonly string[]>([]);
  useEffect(() => {
    for (const notice of notices) notification.open(antdNotice(notice, Button));
    const ids = notices.map(({ id }) => id);
    for (const id of shown.current) if (!ids.includes(id)) notification.destroy(id);
    shown.current = ids;
  }, [notices, notification, Button]);
  return null;
}
