// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import {
  createUploadFailureStore,
  ObsErrorBanner,
  ObsErrorFallback,
  ObsProvider,
  StatusBadge,
  StatusCatalog,
  TroubleshootPanel,
  UploadFailureList,
} from '../../src/index.js';
import { en } from '../../src/locales/en.js';

test('there is no page here', () => {
  expect([typeof window, typeof document]).toEqual(['undefined', 'undefined']);
});

const elements = [
  ['StatusBadge', <StatusBadge key="x" status={404} />, 'Not Found'],
  [
    'ObsErrorBanner',
    <ObsErrorBanner key="x" error={403} context={{ operation: 'upload', file: 'a.txt' }} onRetry={() => {}} />,
    'a.txt',
  ],
  ['TroubleshootPanel', <TroubleshootPanel key="x" error={403} />, en.causes['no-permission'].title],
  ['StatusCatalog', <StatusCatalog key="x" />, en.ui.catalog.title],
  ['ObsErrorFallback', <ObsErrorFallback key="x" error={503} />, en.causes['temporarily-unavailable'].title],
  ['UploadFailureList', <UploadFailureList key="x" store={createUploadFailureStore()} />, en.ui.uploads.empty],
  [
    'ObsProvider',
    <ObsProvider key="x" messages={en} locale="en-GB">
      x
    </ObsProvider>,
    'x',
  ],
] as const;

test.each(elements)('%s is rendered by Node.js alone', (_name, element, words) => {
  expect(renderToString(element)).toContain(words);
});

// Next.js refuses to build a page that does: it would keep the time of the build.
test.each(elements)(
  '%s reads no clock and draws no lots meanwhile, so that a page can be made ahead',
  (_name, element) => {
    const clock = vi.spyOn(Date, 'now');
    const lots = vi.spyOn(Math, 'random');

    renderToString(element);

    expect(clock).not.toHaveBeenCalled();
    expect(lots).not.toHaveBeenCalled();
  },
);
