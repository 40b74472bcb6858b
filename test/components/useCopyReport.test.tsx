import { act, render, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { diagnose } from '../../src/core/index.js';
import { type CopyReport, TroubleshootPanel, useCopyReport } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { listen, onQuietPages, pass } from '../fixtures/voice.js';

const token = ['fake', 'Token', 'OfNobody', '0123'].join('');
const error = { status: 403, code: 'AccessDenied', message: `X-Auth-Token: ${token}`, requestId: '0000019C3A7E41D2' };

let written: string[] = [];
let answer: () => Promise<void> = () => Promise.resolve();

onQuietPages(Date.UTC(2026, 2, 3, 8, 15, 24));

beforeEach(() => {
  written = [];
  answer = () => Promise.resolve();
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: {
      writeText: (text: string) => {
        written.push(text);
        return answer();
      },
    },
  });
});

describe('in the panel', () => {
  const preview = () => screen.getByLabelText(en.ui.panel.preview);
  const press = async (name: string) => {
    act(() => screen.getByText(name, { selector: 'button' }).click());
    await pass(0);
  };
  const choose = (format: string) => {
    const select = screen.getByRole('combobox', { hidden: true });
    act(() => {
      (select as HTMLSelectElement).value = format;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };

  test.each([
    ['text', 'Status: 403'],
    ['markdown', '- **Status:** `403`'],
    ['json', '"status": 403'],
  ])('what is shown as %s is what is copied, to the letter, without a secret', async (format, line) => {
    render(<TroubleshootPanel error={error} />);

    choose(format);
    await pass(5000);
    await press('Copy details');

    expect(written).toEqual([preview().textContent]);
    expect(written[0]).toContain(line);
    expect(written[0]).toContain('2026-03-03T08:15:24.000Z');
    expect(written[0]).not.toContain(token);
  });

  test('says the time when the host caught the error, where the host knows it', () => {
    render(<TroubleshootPanel error={error} context={{ now: Date.UTC(2026, 0, 2) }} />);

    expect(preview()).toHaveTextContent('2026-01-02T00:00:00.000Z');
  });

  test('says that it was copied, to everybody, once', async () => {
    const heard = listen();
    render(<TroubleshootPanel error={error} />);

    await press('Copy details');
    await pass(2000);

    expect(screen.getByText('Copied', { selector: '.obs-panel *' })).toBeInTheDocument();
    expect(heard()).toEqual(['polite: Copied']);
  });

  test.each<[string, () => Promise<void>]>([
    ['refuses', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    ['never says anything', () => new Promise(() => {})],
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
  ])('selects the text and says so where the clipboard %s', async (_name, refuse) => {
    answer = refuse;
    const heard = listen();
    render(<TroubleshootPanel error={error} />);

    await press('Copy details');
    await pass(4000);

    expect(preview()).toHaveFocus();
    expect(window.getSelection()?.toString()).toBe(preview().textContent);
    expect(screen.getByText(en.ui.panel.copyFailed, { selector: '.obs-panel *' })).toBeInTheDocument();
    expect(heard()).toEqual([`polite: ${en.ui.panel.copyFailed}`]);
  });

  test('takes back what it said where something else would be copied', async () => {
    render(<TroubleshootPanel error={error} />);
    await press('Copy details');

    choose('json');

    expect(screen.queryByText('Copied', { selector: '.obs-panel *' })).not.toBeInTheDocument();
  });

  test('shows five lines, and all where asked', async () => {
    render(<TroubleshootPanel error={error} />);
    expect(preview()).toHaveAttribute('data-capped');

    await press('Show more');

    expect(preview()).not.toHaveAttribute('data-capped');
    expect(screen.getByText('Show less')).toHaveAttribute('aria-expanded', 'true');
  });

  test('renders no clock on a server', () => {
    expect(renderToString(<TroubleshootPanel error={error} />)).not.toContain('2026-03-03');
  });
});

describe('in a look of the host’s own', () => {
  test('selects in a text area too', async () => {
    answer = () => Promise.reject(new Error('no'));
    const now: { report?: CopyReport } = {};
    function Host() {
      const report = useCopyReport(diagnose(error));
      useEffect(() => {
        now.report = report;
      });
      const { previewRef, text } = report;
      return <textarea ref={previewRef} readOnly value={text} />;
    }
    render(<Host />);

    await act(async () => now.report?.copy());

    const area = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(area).toHaveFocus();
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
    expect(now.report?.result).toBe('failed');
  });
});
