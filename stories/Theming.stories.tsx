import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { documentStatuses, fixtures } from '../test/fixtures/errors.js';
import { ObsErrorBanner, StatusBadge } from '../src/index.js';
import { checkTheme, themeProperties } from '../src/theme/index.js';
import './stories.css';

const meta = { title: 'Theming/Examples' } satisfies Meta;
export default meta;

type Story = StoryObj<typeof meta>;

const Swatch = ({ colour }: { colour: string }) => (
  <svg className="story-swatch" aria-hidden="true">
    <rect fill={colour} />
  </svg>
);

/** Every property that a host may set, with its defaults. */
export const Properties: Story = {
  render: () => (
    <table className="story-table">
      <caption>Custom properties</caption>
      <thead>
        <tr>
          <th scope="col">Property</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
          <th scope="col">Paints</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(themeProperties).map(([name, { light, dark, paints }]) => (
          <tr key={name}>
            <th scope="row">
              <code className="obs-code">{name}</code>
            </th>
            {light === dark ? (
              <td colSpan={2}>{light}</td>
            ) : (
              [light, dark].map((value) => (
                <td key={value}>
                  {value.startsWith('#') && <Swatch colour={value} />} {value}
                </td>
              ))
            )}
            <td>{paints}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
};

/** A page with a surface, a font, corners and a focus ring of its own. What it leaves alone stays measured. */
export const OwnLook: Story = {
  render: () => (
    <div className="story-own-look">
      <ObsErrorBanner error={fixtures.requestTimeTooSkewed.value} defaultOpen onRetry={() => {}} />
      <div className="story-row">
        {documentStatuses.map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
      </div>
    </div>
  ),
};

const faded = { '--obs-muted': '#9aa0a6', '--obs-success-accent': '#b2801f', '--obs-colour': 'red' };

/** What `checkTheme` says of a theme that fades text, makes two categories look alike, and misspells a name. */
export const WhatAThemeBreaks: Story = {
  render: () => (
    <div className="story-stack">
      <pre className="obs-pre">{JSON.stringify(faded, null, 2)}</pre>
      <ul className="story-problems">
        {checkTheme(faded).problems.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText('The kit has no property --obs-colour.')).toBeVisible();
    await expect(canvas.getAllByText(/“success” and “client error” look alike to everybody/)).toHaveLength(1);
    await expect(canvas.getAllByText(/^Less important text/).length).toBeGreaterThan(1);
  },
};
