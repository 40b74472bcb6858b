import type { BadgeWords } from './types.js';

/** English words of a badge. */
export const badgeWords: BadgeWords = {
  locale: 'en',
  punctuation: { labelled: '{label}: {value}', sentences: '{first} {second}' },
  categories: {
    informational: { title: 'Informational' },
    success: { title: 'Success' },
    redirection: { title: 'Redirection' },
    'client-error': { title: 'Client error' },
    'server-error': { title: 'Server error' },
    'no-response': { title: 'No response' },
    unknown: { title: 'Unknown status' },
  },
};
