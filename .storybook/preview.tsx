import type { Decorator, Preview } from '@storybook/react-vite';
import '../src/styles.css';
import './preview.css';

const backgrounds = { light: '#fff', dark: '#14171c' };

// Set while rendering, not in an effect: the effects of the story itself run before those of its decorator.
const withPage: Decorator = (Story, { globals }) => {
  const theme = globals.theme === 'dark' ? 'dark' : 'light';
  const page = document.documentElement;
  page.dir = globals.direction === 'rtl' ? 'rtl' : 'ltr';
  page.dataset.theme = theme;
  page.style.colorScheme = theme;
  page.style.setProperty('--page-background', backgrounds[theme]);
  return <Story />;
};

const preview: Preview = {
  decorators: [withPage],
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Colour theme',
      toolbar: {
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    direction: {
      description: 'Writing direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr' },
  parameters: {
    a11y: {
      test: 'error',
      // axe leaves this one off: WCAG 2.2 AA, 24 by 24 pixels.
      config: { rules: [{ id: 'target-size', enabled: true }] },
    },
    options: {
      storySort: { order: ['Start here', 'Paste your error', 'Components', 'Catalog', 'Examples'] },
    },
    viewport: {
      options: {
        narrow: { name: 'Narrow, 320', styles: { width: '320px', height: '100%' }, type: 'mobile' },
        medium: { name: 'Medium, 640', styles: { width: '640px', height: '100%' }, type: 'tablet' },
        wide: { name: 'Wide, 1200', styles: { width: '1200px', height: '100%' }, type: 'desktop' },
      },
    },
  },
};

export default preview;
