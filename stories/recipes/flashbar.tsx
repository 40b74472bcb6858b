import type { UploadNotice } from 'obs-error-kit';

/** `<Flashbar items={useUploadNotices(store).map(flashbarItem)} />` of Cloudscape. */
export const flashbarItem = (notice: UploadNotice) => ({
  id: notice.id,
  type: notice.severity,
  header: notice.title,
  content: notice.lines.map((line) => <div key={line}>{line}</div>),
  statusIconAriaLabel: notice.severityLabel,
  buttonText: notice.action?.label,
  onButtonClick: notice.action?.onClick,
  dismissible: true,
  dismissLabel: notice.dismissLabel,
  onDismiss: notice.onDismiss,
});
