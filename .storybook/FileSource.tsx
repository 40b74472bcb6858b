import { Source } from '@storybook/addon-docs/blocks';
import { useTheme } from 'storybook/theming';

/** A file as it is, in the colours of its page. */
export function FileSource({ code, language }: { code: string; language: string }) {
  return <Source code={code} language={language} dark={useTheme().base === 'dark'} />;
}
