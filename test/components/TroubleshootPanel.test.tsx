import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { causes, type CauseId, diagnose } from '../../src/core/index.js';
import { TroubleshootPanel } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { REQUEST_ID } from '../fixtures/inputs.js';

// Nothing is hidden here but folded lists, which jsdom takes for open; looking it up is most of the time of a query.
configure({ defaultHidden: true });

const arrears = { status: 403, code: 'InArrearOrInsufficientBalance', requestId: REQUEST_ID };

/** The panel, which is the first group on the page. */
function panel(): HTMLElement {
  const [group] = screen.getAllByRole('group');
  if (!group) throw new Error('nothing was rendered');
  return group;
}

const boxes = () => screen.getAllByRole('checkbox');
const ticked = () => boxes().filter((box) => (box as HTMLInputElement).checked).length;
const folded = (summary: RegExp | string) => screen.getByText(summary).closest('details') as HTMLElement;
const first = (of: HTMLElement[]) => of[0] as HTMLElement;

describe('what it says', () => {
  test('the cause, how sure it is, and why', () => {
    render(<TroubleshootPanel error={arrears} />);

    expect(screen.getByRole('heading', { name: en.causes.arrears.title })).toBeVisible();
    expect(screen.getByText('Confirmed')).toHaveAttribute('data-verdict', 'confirmed');
    expect(
      screen.getByText(/The answer carries the code InArrearOrInsufficientBalance, which means exactly this/u),
    ).toBeVisible();
  });

  test('is named by its title', () => {
    render(<TroubleshootPanel error={arrears} />);

    expect(panel()).toHaveAccessibleName(en.causes.arrears.title);
  });

  test('has a name of its own where the title is left out', () => {
    render(<TroubleshootPanel error={arrears} hideTitle />);

    expect(panel()).toHaveAccessibleName('Troubleshooting');
  });

  test('what failed, where the host says what it was', () => {
    render(<TroubleshootPanel error={arrears} context={{ operation: 'upload', file: 'a.txt' }} />);

    expect(screen.getByRole('heading', { name: /“\u2068?a\.txt\u2069?” was not uploaded/u })).toBeVisible();
    expect(screen.getByRole('heading', { name: en.causes.arrears.title })).toBeVisible();
  });

  test('the most probable cause in full, the others folded', async () => {
    render(<TroubleshootPanel error={403} />);
    const title = screen.getByRole('heading', { name: en.causes.quota.title });
    expect(title.closest('details')).not.toHaveAttribute('open');
    const likeliest = screen.getByRole('heading', { name: en.causes['no-permission'].title });
    expect(likeliest.closest('details')).toHaveAttribute('open');

    await userEvent.click(title);

    expect(title.closest('details')).toHaveAttribute('open');
  });

  test('the ruled-out causes, folded, each with the reason', () => {
    render(<TroubleshootPanel error={arrears} />);

    const list = folded('Ruled out (5)');
    expect(list).not.toHaveAttribute('open');
    const items = within(list).getAllByRole('listitem');
    expect(items).toHaveLength(5);
    expect(items.filter((item) => !/: .{10,}/u.test(item.textContent))).toEqual([]);
    expect(list).toHaveTextContent(`${en.causes['signature-mismatch'].title}: The code would be`);
  });

  test('that nothing failed, where nothing did', () => {
    render(<TroubleshootPanel error={200} />);

    expect(panel()).toHaveTextContent(en.categories.success.text);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  test.each([2, 6] as const)('its headings start at level %i where told, and never skip one', (headingLevel) => {
    render(<TroubleshootPanel error={403} headingLevel={headingLevel} />);

    const levels = screen.getAllByRole('heading').map((heading) => Number(heading.tagName.slice(1)));
    expect(levels[0]).toBe(headingLevel);
    expect(levels.slice(1).filter((level) => level !== Math.min(headingLevel + 1, 6))).toEqual([]);
  });
});

describe('the checklist', () => {
  test('counts what is done', async () => {
    render(<TroubleshootPanel error={arrears} />);
    expect(panel()).toHaveTextContent('0 of 6 done');

    await userEvent.click(first(boxes()));
    expect(panel()).toHaveTextContent('1 of 6 done');

    await userEvent.click(first(boxes()));
    expect(panel()).toHaveTextContent('0 of 6 done');
  });

  test('is ticked with the keyboard', async () => {
    render(<TroubleshootPanel error={arrears} />);
    first(boxes()).focus();

    await userEvent.keyboard(' ');

    expect(first(boxes())).toBeChecked();
  });

  test('names each step and who can do it', () => {
    render(<TroubleshootPanel error={arrears} />);

    expect(screen.getByRole('checkbox', { name: /^Today, tell whoever pays .*You$/u })).toBeInTheDocument();
    expect(
      screen.getByRole('checkbox', { name: /^Check balance and status of the account that owns .*Bucket owner$/u }),
    ).toBeInTheDocument();
  });

  test('tells the host which steps are done', async () => {
    const onCheckedChange = vi.fn<(ids: readonly string[]) => void>();
    render(<TroubleshootPanel error={arrears} onCheckedChange={onCheckedChange} />);

    await userEvent.click(first(boxes()));
    await userEvent.click(boxes()[1] as HTMLElement);
    await userEvent.click(first(boxes()));

    expect(onCheckedChange.mock.calls).toEqual([
      [['arrears/tell-admin']],
      [['arrears/tell-admin', 'arrears/check-balance']],
      [['arrears/check-balance']],
    ]);
  });

  test('starts with what the host says', () => {
    render(<TroubleshootPanel error={arrears} defaultChecked={['arrears/pay', 'nobody/knows']} />);

    expect(screen.getByRole('checkbox', { name: /^Settle the open amount/u })).toBeChecked();
    expect(ticked()).toBe(1);
  });

  test('is the host’s, where the host keeps it', async () => {
    const onCheckedChange = vi.fn<(ids: readonly string[]) => void>();
    const { rerender } = render(
      <TroubleshootPanel error={arrears} checked={['arrears/pay']} onCheckedChange={onCheckedChange} />,
    );

    await userEvent.click(first(boxes()));

    expect(onCheckedChange).toHaveBeenCalledWith(['arrears/pay', 'arrears/tell-admin']);
    expect(ticked()).toBe(1);
    rerender(<TroubleshootPanel error={arrears} checked={[]} onCheckedChange={onCheckedChange} />);
    expect(ticked()).toBe(0);
  });

  test('starts anew with another error, and keeps its ticks with the same', async () => {
    const { rerender } = render(<TroubleshootPanel error={arrears} />);
    await userEvent.click(first(boxes()));

    rerender(<TroubleshootPanel error={{ ...arrears, requestId: undefined }} />);
    expect(ticked()).toBe(1);

    rerender(<TroubleshootPanel error={{ status: 404, code: 'NoSuchBucket' }} />);
    expect(ticked()).toBe(0);
  });

  test('starts anew where another diagnosis names the same cause', async () => {
    const { rerender } = render(<TroubleshootPanel error={403} />);
    await userEvent.click(screen.getByRole('checkbox', { name: /^Settle the open amount/u }));

    rerender(<TroubleshootPanel error={arrears} />);

    expect(screen.getByRole('checkbox', { name: /^Settle the open amount/u })).not.toBeChecked();
  });

  test('holds the steps of every cause apart', () => {
    const { container } = render(<TroubleshootPanel error={403} />);

    const lists = [...container.querySelectorAll('fieldset')].map(
      (list) => within(list).getAllByRole('checkbox').length,
    );
    expect(lists).toEqual(diagnose(403).candidates.map(({ cause }) => causes[cause].steps.length));
  });
});

describe('the details for support', () => {
  test('say that hidden characters were removed, where there were some', () => {
    const { rerender } = render(<TroubleshootPanel error={{ code: 'NoSuchKey', key: 'invoice\u202Efdp.exe' }} />);
    expect(folded('Details for support')).toHaveTextContent(en.ui.panel.hiddenCharacters);
    expect(screen.queryByText('hiddenCharacters')).toBeNull();

    rerender(<TroubleshootPanel error={{ code: 'NoSuchKey', key: 'invoice.pdf' }} />);
    expect(folded('Details for support')).not.toHaveTextContent(en.ui.panel.hiddenCharacters);
  });

  test('say what the answer said', () => {
    const error = {
      ...arrears,
      message: 'Your account is in arrears.',
      bucket: 'my-bucket',
      serverTime: Date.UTC(2022, 1, 11, 9, 37, 2),
    };

    render(<TroubleshootPanel error={error} />);

    const details = folded('Details for support');
    expect(details).not.toHaveAttribute('open');
    for (const text of ['403', arrears.code, REQUEST_ID, 'my-bucket', '2022-02-11 09:37:02 UTC', error.message]) {
      expect(details).toHaveTextContent(text);
    }
  });

  test('mark the server’s own words as English and of unknown direction', () => {
    render(<TroubleshootPanel error={{ code: 'A1', message: 'غير موجود' }} />);

    const message = screen.getByText('غير موجود');
    expect(message).toHaveAttribute('dir', 'auto');
    expect(message).toHaveAttribute('lang', 'en');
  });

  test('say why there is no request id', () => {
    render(<TroubleshootPanel error={404} />);

    expect(folded('Details for support')).toHaveTextContent(en.ui.banner.noRequestId);
  });

  test('are copied without a secret', async () => {
    const user = userEvent.setup();
    const token = 'FAKEtokenFAKEtokenFAKE';
    render(<TroubleshootPanel error={{ ...arrears, message: `X-Auth-Token: ${token}` }} />);

    await user.click(screen.getByRole('button', { name: 'Copy details' }));

    const text = await navigator.clipboard.readText();
    expect(text).toContain(`Request ID: ${REQUEST_ID}`);
    expect(text).toContain('Error code: InArrearOrInsufficientBalance');
    expect(text).toContain(en.causes.arrears.title);
    expect(text).not.toContain(token);
    expect(document.body.innerHTML).not.toContain(token);
    expect(await screen.findByText('Copied')).toBeInTheDocument();
  });
});

describe('what the host sets', () => {
  test('ref, class name and other props reach the panel, and its own data come last', () => {
    const ref = createRef<HTMLElement>();
    const host = { 'data-match': 'none', 'data-mine': '1' };

    render(<TroubleshootPanel ref={ref} error={arrears} id="p" className="mine" {...host} />);

    expect(ref.current).toBe(panel());
    expect(ref.current?.classList).toContain('mine');
    expect(ref.current?.classList.length).toBe(2);
    expect(ref.current).toHaveAttribute('id', 'p');
    expect(ref.current).toHaveAttribute('data-mine', '1');
    expect(ref.current).toHaveAttribute('data-match', 'code');
    expect(ref.current).toHaveAttribute('data-category', 'client-error');
  });
});

test.each(Object.keys(causes) as CauseId[])('has words for every step and verdict of %s', (cause) => {
  const words: Readonly<Record<string, string>> = en.causes[cause].steps;

  expect(causes[cause].steps.filter(({ id, who }) => !words[id] || !en.ui.who[who])).toEqual([]);
});
