// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ObsErrorBanner, ObsProvider, StatusBadge, StatusCatalog, TroubleshootPanel } from '../../src/index.js';
import { en } from '../../src/locales/en.js';

test('there is no page here', () => {
  expect([typeof window, typeof document]).toEqual(['undefined', 'undefined']);
});

test.each([
  ['StatusBadge', <StatusBadge key="x" status={404} />, 'Not Found'],
  [
    'ObsErrorBanner',
    <ObsErrorBanner key="x" error={403} context={{ operation: 'upload', file: 'a.txt' }} onRetry={() => {}} />,
    'a.txt',
  ],
  ['TroubleshootPanel', <TroubleshootPanel key="x" error={403} />, en.causes['no-permission'].title],
  ['StatusCatalog', <StatusCatalog key="x" />, en.ui.catalog.title],
  [
    'ObsProvider',
    <ObsProvider key="x" messages={en} locale="en-GB">
      x
    </ObsProvider>,
    'x',
  ],
])('%s is rendered by Node.js alone', (_name, element, words) => {
  expect(renderToString(element)).toContain(words);
});
