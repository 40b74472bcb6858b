// Storybook on port 6006. It opens a browser only for a person at a screen: not in CI, not in a pipe, not over SSH.
const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
const isPerson = process.stdout.isTTY && !CI;
const hasScreen = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY;

const options = ['--port', '6006', '--no-version-updates', '--initial-path', '/story/paste-your-error--playground'];
if (!isPerson) options.push('--ci');
if (!hasScreen) options.push('--no-open');

process.env.STORYBOOK_DISABLE_TELEMETRY = '1';
// What `npm start -- …` passes on comes last, and wins.
process.argv.splice(2, 0, 'dev', ...options);
await import(new URL('../node_modules/storybook/dist/bin/dispatcher.js', import.meta.url).href);
