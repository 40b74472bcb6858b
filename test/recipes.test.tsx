import { S3Client } from '@aws-sdk/client-s3';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axios from 'axios';
import type { ComponentType } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import { afterAll, expect, test, vi } from 'vitest';
import { fixture, respondWith } from '../src/testing/index.js';
import { removeSnippets, writeSnippets } from './fixtures/snippets.js';

const { files, folder } = writeSnippets('recipes');
afterAll(() => removeSnippets(folder));

const file = new File(['bytes'], 'report.csv');
const request = { request: { method: 'GET' } };
const missing = /report\.csv.* was not (?:up|down)loaded/;

interface Recipe {
  readonly [component: string]: ComponentType<Record<string, unknown>> | undefined;
}

/** Runs a recipe: presses the one button it shows, and then “Retry”, which has to work. */
async function press(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name }));
  await screen.findByRole('heading', { name: missing });
  await userEvent.click(screen.getByRole('button', { name: /^Retry/ }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: missing })).toBeNull());
}

function Part({ of }: { of: { readonly isBroken: boolean } }) {
  if (of.isBroken) throw fixture('SlowDown', { as: 'aws-sdk' });
  return <p>The part</p>;
}

/** What is done with each recipe, and what has to come of it. */
const uses: Readonly<Record<string, (recipe: Recipe) => Promise<void>>> = {
  'Fetch.mdx, fetch': async ({ DownloadButton }) => {
    const onFile = vi.fn<(blob: Blob) => void>();
    const answers = [respondWith('AccessDenied')(request), new Response('bytes')];
    vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()));
    render(DownloadButton && <DownloadButton url="https://example.com/report.csv" file="report.csv" onFile={onFile} />);

    await press('Download');

    expect(onFile).toHaveBeenCalledTimes(1);
  },
  'Axios.mdx, axios': async ({ UploadButton }) => {
    const put = vi.spyOn(axios, 'put').mockRejectedValueOnce(fixture('AccessDenied', { as: 'axios' }));
    put.mockResolvedValueOnce({ status: 200 });
    render(UploadButton && <UploadButton url="https://example.com/report.csv" file={file} />);

    await press('Upload');

    expect(put).toHaveBeenCalledTimes(2);
  },
  'AwsSdk.mdx, AWS SDK v3': async ({ UploadButton }) => {
    const client = new S3Client({ region: 'eu-de' });
    const send = vi.spyOn(client, 'send').mockRejectedValueOnce(fixture('AccessDenied', { as: 'aws-sdk' }) as never);
    send.mockResolvedValueOnce({} as never);
    render(UploadButton && <UploadButton client={client} bucket="photos" file={file} />);

    await press('Upload');

    expect(send).toHaveBeenCalledTimes(2);
  },
  'ObsSdk.mdx, esdk-obs-browserjs': async ({ UploadButton }) => {
    const results: unknown[] = [fixture('AccessDenied', { as: 'obs-sdk' }), { CommonMsg: { Status: 200 } }];
    const putObject = (_: unknown, done: (error: unknown, result: unknown) => void) => done(null, results.shift());
    render(UploadButton && <UploadButton client={{ putObject }} bucket="photos" file={file} />);

    await press('Upload');

    expect(results).toEqual([]);
  },
  'TanStackQuery.mdx, TanStack Query': async ({ Report }) => {
    const answers = [respondWith('AccessDenied')(request), new Response('numbers')];
    vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()));
    render(
      <QueryClientProvider client={new QueryClient()}>
        {Report && <Report url="https://example.com/report.csv" file="report.csv" />}
      </QueryClientProvider>,
    );

    await screen.findByRole('heading', { name: missing });
    // A refusal stays a refusal: it was asked for once.
    expect(answers).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: /^Retry/ }));

    expect(await screen.findByText('numbers')).toBeVisible();
  },
  'ErrorBoundary.mdx, react-error-boundary': async ({ Section }) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const part = { isBroken: true };
    const onReset = () => {
      part.isBroken = false;
    };
    render(
      Section && (
        <Section onReset={onReset}>
          <Part of={part} />
        </Section>
      ),
    );

    await userEvent.click(await screen.findByRole('button', { name: /^Retry/ }));

    expect(await screen.findByText('The part')).toBeVisible();
  },
  'Nextjs.mdx, A page on the server': async ({ default: Page }) => {
    vi.stubGlobal('fetch', () => Promise.resolve(respondWith('NoSuchKey')(request)));
    // Only a server renders a component that is awaited.
    const page = await renderToReadableStream(Page && <Page />);
    await page.allReady;
    render(<></>).container.innerHTML = await new Response(page).text();

    expect(screen.getByRole('heading', { name: /q1\.txt.* was not downloaded/ })).toBeVisible();
  },
  'Nextjs.mdx, app/reports/error.tsx': async ({ default: ReportError }) => {
    const reset = vi.fn<() => void>();
    render(ReportError && <ReportError error={new Error('boom')} reset={reset} />);

    await userEvent.click(screen.getByRole('button'));

    expect(reset).toHaveBeenCalledTimes(1);
  },
};

const recipes = [...files].filter(([name]) => name.startsWith('stories/recipes/'));
const shortNames = recipes.map(([name, path]) => [name.slice('stories/recipes/'.length), path] as const);

test('every recipe is run here', () => {
  expect(shortNames.map(([name]) => name).sort()).toEqual(Object.keys(uses).sort());
});

test.each(shortNames)('does what it says: %s', async (name, path) => {
  expect.hasAssertions();

  await uses[name]?.((await import(/* @vite-ignore */ path)) as Recipe);
});
