import type { ReactElement } from 'react';
import { ObsErrorBanner, StatusBadge } from '../../src/index.js';
import { strings } from './strings.js';

/** A page for each hostile text of a size that pages have: the text wherever a server or a host may put one. */
export const pages: Readonly<Record<string, ReactElement>> = Object.fromEntries(
  strings
    .filter(({ text }) => text.length < 5_000)
    .map(({ group, text }, index) => [
      `${group} ${index}`,
      <div key={index}>
        <StatusBadge error={text} live={text} />
        <ObsErrorBanner
          error={{ status: 404, code: text, message: text, key: text, bucket: text, requestId: text, resource: text }}
          context={{ operation: 'upload', file: text }}
          onRetry={() => {}}
          onDismiss={() => {}}
          defaultOpen={index % 8 === 0}
        />
      </div>,
    ]),
);
