import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import {
  createUploadFailureStore,
  ObsErrorBanner,
  ObsErrorFallback,
  StatusBadge,
  StatusCatalog,
  TroubleshootPanel,
  UploadFailureList,
} from '../../src/index.js';
import * as kit from '../../src/index.js';
import { fixture } from '../../src/testing/index.js';
import { type ComponentName, guides } from '../../stories/guides.js';

const names = Object.keys(guides) as ComponentName[];
const error = fixture('NoSuchBucket', { as: 'aws-sdk' });

const examples: Partial<Record<ComponentName, ReactElement>> = {
  ObsErrorBanner: <ObsErrorBanner error={error} density="compact" />,
  ObsErrorFallback: <ObsErrorFallback error={new Error('boom')} />,
  StatusBadge: <StatusBadge status={404} size="small" />,
  StatusCatalog: <StatusCatalog density="compact" />,
  TroubleshootPanel: <TroubleshootPanel error={error} density="compact" />,
  UploadFailureList: <UploadFailureList store={createUploadFailureStore()} />,
};

test('every component has a guide', () => {
  const components = Object.keys(kit).filter((name) => /^[A-Z]/u.test(name));

  expect(names.sort()).toEqual(components.sort());
});

test.each(Object.entries(examples))(
  'the guide of %s names the data attributes of its element, and no others',
  (name, example) => {
    const { container } = render(example);
    const shown = [...(container.firstElementChild?.attributes ?? [])].map((attribute) => attribute.name);

    expect(shown.filter((attribute) => attribute.startsWith('data-')).sort()).toEqual(
      Object.keys(guides[name as ComponentName].attributes).sort(),
    );
  },
);
