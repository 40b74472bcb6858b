// What axe could not decide (“incomplete”), looked at by a person. Each line: rule, a selector that all of the elements
// match, and why it is no fault. A result that no line covers fails the check; a line that covers nothing fails it too.

/** @type {readonly { rule: string, selector: string, reason: string }[]} */
export const triage = [];
