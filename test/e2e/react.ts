import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const root = join(import.meta.dirname, '../..');

/** The files that a source becomes, against one major of React: `''` for the latest, `'-18'`. The first is its entry. */
export async function files(
  source: string,
  react: string,
  isServer: boolean,
  mode: 'development' | 'production' = 'development',
): Promise<readonly { readonly name: string; readonly content: string }[]> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // The development build of React tells what differs.
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    resolve: {
      alias: [
        { find: /^storybook\/(?:test|internal\/csf)$/u, replacement: join(root, 'test/fixtures/storybook.ts') },
        { find: /^react(?=\/|$)/u, replacement: `react${react}` },
        { find: /^react-dom(?=\/|$)/u, replacement: `react-dom${react}` },
      ],
    },
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? join(root, 'page.js') : null),
        load: (id) => (id === join(root, 'page.js') ? source : null),
      },
    ],
    ...(isServer && { ssr: { noExternal: true } }),
    build: {
      write: false,
      ssr: isServer,
      minify: false,
      modulePreload: false,
      // A server runs one file.
      rolldownOptions: { input: 'page', ...(isServer && { output: { codeSplitting: false } }) },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const isEntry = (file: (typeof output)[number]) => file.type === 'chunk' && file.isEntry;
  return [...output]
    .sort((one, other) => Number(isEntry(other)) - Number(isEntry(one)))
    .map((file) => ({ name: file.fileName, content: file.type === 'chunk' ? file.code : String(file.source) }));
}

/** A script of one file, against one major of React. */
export const bundle = async (source: string, react: string, isServer: boolean): Promise<string> =>
  (await files(source, react, isServer))[0]?.content ?? '';
