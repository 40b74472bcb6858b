import { useSyncExternalStore } from 'react';
import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { GLOBALS_UPDATED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { themes } from 'storybook/theming';

const channel = addons.getChannel();

// Said ahead of every page, also of those without a story, which know of no toolbar.
let isDark = false;
channel.on(GLOBALS_UPDATED, ({ globals }: { globals: Readonly<Record<string, unknown>> }) => {
  isDark = globals.theme === 'dark';
});

function subscribe(onChange: () => void) {
  channel.on(GLOBALS_UPDATED, onChange);
  return () => channel.off(GLOBALS_UPDATED, onChange);
}

const dark = { ...themes.dark, appContentBg: '#14171c' };

/** Storybook's own frame of a page is white; this one goes with the stories in it. */
export function DocsFrame(props: DocsContainerProps) {
  const theme = useSyncExternalStore(subscribe, () => (isDark ? dark : themes.light));
  return <DocsContainer {...props} theme={theme} />;
}
