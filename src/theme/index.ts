export { checkTheme, type ThemeProblem, type ThemeReport } from './checkTheme.js';
export type { Vision } from './colour.js';
export { themeProperties, type ThemeProperty, type ThemePropertyFacts } from './properties.js';
