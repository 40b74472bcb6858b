// What axe could not decide (“incomplete”), looked at by a person. Each line: rule, a selector that all of the elements
// match, and why it is no fault. A result that no line covers fails the check; a line that covers nothing fails it too.

/** @type {readonly { rule: string, selector: string, reason: string }[]} */
export const triage = [
  {
    rule: 'color-contrast',
    selector: 'dialog[aria-label="Upload settings"] > *',
    reason: 'UploadToaster/OverADialog: in the small window of this check the messages reach the host’s dialog',
  },
  {
    rule: 'color-contrast',
    selector: '.story-dialog > h2',
    reason: 'TroubleshootPanel/InDialog: scrolled out of a dialog that is longer than the window',
  },
];
