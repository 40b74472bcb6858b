import type { StorybookConfig } from '@storybook/react-vite';
import { mergeConfig } from 'vite';
import { pagesIndexer, pagesPlugin } from './pages.js';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx', '../stories/*.pages.tsx'],
  experimental_indexers: (indexers = []) => [pagesIndexer, ...indexers],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: {
    backgrounds: false,
    changeDetection: false,
    menuOnboardingChecklist: false,
    sidebarOnboardingChecklist: false,
  },
  // Two warnings that say nothing here: 'use client' means nothing in a static site, and Storybook's own chunks are large.
  viteFinal: (viteConfig) =>
    mergeConfig(viteConfig, {
      plugins: [pagesPlugin],
      build: { chunkSizeWarningLimit: 2000, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    }),
};

export default config;
