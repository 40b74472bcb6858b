import type { Indexer } from 'storybook/internal/types';
import type { Plugin } from 'vite';
import { codePages, statusPages, titles } from '../stories/pages.js';

const lists = { codes: codePages, statuses: statusPages } as const;
const pattern = /\/stories\/(codes|statuses)\.pages\.tsx$/u;

const listOf = (file: string) => pattern.exec(file.replaceAll('\\', '/'))?.[1] as keyof typeof lists | undefined;

/** A page for each code and status of the catalog: no file of its own, but found in sidebar, search and by address. */
export const pagesIndexer: Indexer = {
  test: pattern,
  createIndex: (importPath) => {
    const list = listOf(importPath);
    if (!list) return Promise.resolve([]);
    return Promise.resolve(
      lists[list].map(({ exportName, name }) => ({
        type: 'story',
        importPath,
        exportName,
        name,
        title: titles[list],
        // One test goes over all of them; the stories of CatalogEntry are those that are tried in a browser.
        tags: ['!test', '!manifest'],
      })),
    );
  },
};

/** Gives the module of a list an export for each of its pages. */
export const pagesPlugin: Plugin = {
  name: 'catalog-pages',
  enforce: 'pre',
  transform: (code, id) => {
    const list = listOf(id.replace(/\?.*$/u, ''));
    if (!list) return undefined;
    const stories = lists[list].map(
      ({ of, exportName, name }) =>
        `export const ${exportName} = { ...page(${JSON.stringify(of)}), name: ${JSON.stringify(name)} };`,
    );
    return { code: `${code}\n${stories.join('\n')}\n`, map: null };
  },
};
