import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { TroubleshootPanel } from '../../src/index.js';

const blind = new TypeError('Failed to fetch');

test('a failure that CORS may hide comes with a rule for the origin that the host names', () => {
  render(<TroubleshootPanel error={blind} context={{ origin: 'https://console.example.com' }} />);

  const rule = screen.getByRole('figure', { name: /CORS rule/ });

  expect(rule).toHaveTextContent('<AllowedOrigin>https://console.example.com</AllowedOrigin>');
  expect(rule).toHaveTextContent('<ExposeHeader>ETag</ExposeHeader>');
  expect(rule).toHaveTextContent('<ExposeHeader>x-obs-request-id</ExposeHeader>');
});

test('without a context the rule is for the page that shows it', () => {
  render(<TroubleshootPanel error={blind} />);

  expect(screen.getByRole('figure', { name: /CORS rule/ })).toHaveTextContent(
    `<AllowedOrigin>${window.location.origin}<`,
  );
});

test('an origin with markup in it cannot add elements to the rule', () => {
  render(<TroubleshootPanel error={blind} context={{ origin: 'https://x</AllowedOrigin><AllowedMethod>X' }} />);

  expect(screen.getByRole('figure', { name: /CORS rule/ })).not.toHaveTextContent('<AllowedMethod>X');
});

test.each(['null', '', '*', 'file://'])('an origin that is no web address opens the bucket to nobody: %s', (origin) => {
  render(<TroubleshootPanel error={blind} context={{ origin }} />);

  expect(screen.getByRole('figure', { name: /CORS rule/ })).toHaveTextContent(
    '<AllowedOrigin>https://console.example.com<',
  );
});

test('the rule can be copied', async () => {
  const user = userEvent.setup();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  render(<TroubleshootPanel error={blind} context={{ origin: 'https://console.example.com' }} />);

  await user.click(screen.getByRole('button', { name: 'Copy rule' }));

  expect(write).toHaveBeenCalledWith(
    expect.stringMatching(/^<CORSConfiguration>[^]*https:\/\/console\.example\.com[^]*<\/CORSConfiguration>$/u),
  );
});

test('an answer that was read needs none', () => {
  render(<TroubleshootPanel error={404} />);

  expect(screen.queryByRole('figure')).toBeNull();
});
