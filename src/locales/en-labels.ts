import { badgeWords } from './en-badge.js';
import type { Labels } from './types.js';

/** English words of categories and statuses: a badge and its tooltip. */
export const labels: Labels = {
  ...badgeWords,
  categories: {
    informational: {
      ...badgeWords.categories.informational,
      text: 'The server has the request and asks the sender to go on. Programs handle this alone; people rarely see it.',
    },
    success: {
      ...badgeWords.categories.success,
      text: 'The request arrived and was carried out. Nothing is left to do.',
    },
    redirection: {
      ...badgeWords.categories.redirection,
      text: 'One more step is needed, mostly a call to another address. Programs take it unseen; if not, a developer can.',
    },
    'client-error': {
      ...badgeWords.categories['client-error'],
      text: 'The request has a mistake or cannot be carried out. The sender’s side can act: user, developer, owner or admin.',
    },
    'server-error': {
      ...badgeWords.categories['server-error'],
      text: 'The service failed while it worked on the request. Try again later; if that does not help, cloud support can act.',
    },
    'no-response': {
      ...badgeWords.categories['no-response'],
      text: 'There is no answer that could be read. The request may have arrived all the same.',
    },
    unknown: {
      ...badgeWords.categories.unknown,
      text: 'There is no status, or none that HTTP knows. A developer can find out where the error comes from.',
    },
  },
  statuses: {
    203: { text: 'The file is stored, but the app’s server could not be told.' },
    301: { text: 'The bucket answers at another address, for good.' },
    304: { text: 'Nothing has changed since the last read, so the copy at hand is still right.' },
    307: { text: 'The request has to go to another address for now.' },
    400: { text: 'Something in the request is not right, so OBS cannot use it.' },
    401: { text: 'The sign-in is missing, or it is no longer accepted.' },
    403: { text: 'OBS refuses access.' },
    404: { text: 'What was asked for is not there.' },
    405: { text: 'This kind of request is not supported there.' },
    406: { text: 'A parameter or header of the request is not acceptable.' },
    408: { text: 'The request took too long.' },
    409: { text: 'Something in the bucket or file stands in the way.' },
    411: { text: 'The request does not say how long its content is.' },
    412: { text: 'The request had a condition, and it was not met.' },
    413: { text: 'The request is larger than the service allows.' },
    414: { text: 'The address of the request is too long.' },
    416: { text: 'The part asked for lies outside the file.' },
    422: { text: 'The form of the request is right, its content is not.' },
    429: { text: 'Too many requests came in a short time.' },
    500: { text: 'Something failed inside the service.' },
    501: { text: 'The service does not have this function.' },
    502: { text: 'A gateway got no usable answer from the service behind it.' },
    503: { text: 'The service cannot take requests for the moment.' },
    504: { text: 'A gateway waited too long for the service behind it.' },
    520: { text: 'A gateway got an answer from the service that it could not use.' },
  },
};
