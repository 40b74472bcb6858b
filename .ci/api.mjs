// What the package says of itself to machines, from its emitted declarations and its catalog: docs/api.md, the report that a
// test holds against the code, and in dist components.json and llms.txt. TypeScript 7 has no stable API to ask, and the emitted
// declarations are text of one regular form, so they are read as text.
// Run after the build: node .ci/api.mjs; with --report it writes docs/api.md too.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Entries with names to import; a language exports its one object. */
const ENTRIES = {
  '.': 'index',
  './core': 'core/index',
  './theme': 'theme/index',
  './testing': 'testing/index',
  './locales/en': 'locales/en',
};

/** @typedef {{ name: string, doc: string, text: string, isType: boolean }} Declaration */

/** Text of a comment without its stars. @param {string} comment */
const words = (comment) =>
  comment
    .replaceAll(/^\s*\/\*\*|\s*\*\/$|^\s*\* ?/gmu, '')
    .trim()
    .replaceAll(/(?<!\n)\n(?![\n@-])/gu, ' ');

/** How many brackets a line leaves open; those in comments do not count. @param {string} line */
function opened(line) {
  const code = /^\s*(?:\/?\*|\/\/)/u.test(line) ? '' : line;
  return (code.match(/[{([]/gu)?.length ?? 0) - (code.match(/[})\]]/gu)?.length ?? 0);
}

/** Statements of a text with the comment before each: one starts outside all brackets and ends where all are closed. */
function statementsIn(/** @type {string} */ text, indent = '') {
  /** @type {{ doc: string, code: string }[]} */
  const found = [];
  let doc = '';
  let code = '';
  let depth = 0;
  for (const line of text.split('\n')) {
    if (code === '' && /^\s*(?:\/\*\*|\*)/u.test(line)) {
      doc = /^\s*\/\*\*/u.test(line) ? line : `${doc}\n${line}`;
      continue;
    }
    code += code === '' ? line.slice(indent.length) : `\n${line.slice(indent.length)}`;
    depth += opened(line);
    if (depth > 0) continue;
    if (code.trim() !== '') found.push({ doc: words(doc), code });
    doc = '';
    code = '';
  }
  return found;
}

/** Declarations of a file by name. @param {string} text */
function declarationsIn(text) {
  /** @type {Map<string, Declaration>} */
  const found = new Map();
  for (const { doc, code } of statementsIn(text)) {
    const [, kind = '', name = ''] =
      /^(?:export )?(?:declare )?(const|function|interface|type|class) (\w+)/u.exec(code) ?? [];
    const isType = kind === 'interface' || kind === 'type';
    if (name !== '') found.set(name, { name, doc, isType, text: code.replace(/^(?:export )?(?:declare )?/u, '') });
  }
  return found;
}

/** What an entry exports, by name. @param {string} folder of the declarations @param {string} file without its ending */
export function exportsOf(folder, file) {
  const text = readFileSync(join(folder, `${file}.d.ts`), 'utf8');
  const own = declarationsIn(text);
  /** @type {Declaration[]} */
  const all = [...own.values()].filter(({ name }) => new RegExp(`^export [\\w ]*\\b${name}\\b`, 'mu').test(text));
  for (const [, list = '', from = ''] of text.matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)\.js';$/gmu)) {
    const target = exportsOf(folder, join(dirname(file), from));
    for (const item of list.split(',')) {
      const name = item.replace('type ', '').trim();
      if (name === '') continue;
      const declaration = target.find((other) => other.name === name);
      if (!declaration) throw new Error(`${file} exports ${name}, and no declaration of it was found`);
      all.push(declaration);
    }
  }
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every exported name with its signature, without the words about it. @param {string} folder of the declarations */
export function apiReport(folder) {
  const parts = Object.entries(ENTRIES).map(([entry, file]) => {
    const texts = exportsOf(folder, file).map(({ text }) => text.replaceAll(/^\s*\/\*\*[\s\S]*?\*\/\n/gmu, ''));
    return `## obs-error-kit${entry.slice(1)}\n\n\`\`\`ts\n${texts.join('\n\n')}\n\`\`\`\n`;
  });
  return `# API report

Every exported name with its signature, made by \`npm run api\`. A change here is a change of what users rely on: it takes a line
in CHANGELOG.md, and a removal takes a major version. The other languages export an object of the same type as \`en\`.

${parts.join('\n')}`;
}

/** Members of an interface, as props are listed. @param {Declaration | undefined} declaration */
export function members(declaration) {
  const body = declaration?.text.split('\n').slice(1, -1).join('\n') ?? '';
  return statementsIn(body, '    ').map(({ doc, code }) => {
    const [, name = '', mark, type = ''] = /^(?:readonly )?'?([\w-]+)'?(\??)(?:: )?([\s\S]*);$/u.exec(code) ?? [];
    const fallback = /@default ([^@]+)$/u.exec(doc)?.[1];
    return {
      name,
      type: type.replace(/ \| undefined$/u, ''),
      required: mark === '',
      ...(fallback && { default: fallback }),
      description: doc.replace(/\s*@default [^@]+$/u, ''),
    };
  });
}

/** @param {string} folder of the build, declarations included */
export async function describe(folder) {
  /** @typedef {typeof import('../src/core/index.js')} Core */
  /** @type {Core} */
  const core = await import(pathToFileURL(join(folder, 'core/index.js')).href);
  /** @type {typeof import('../src/locales/en.js')} */
  const { en } = await import(pathToFileURL(join(folder, 'locales/en.js')).href);
  const kit = exportsOf(folder, 'index');
  const values = kit.filter(({ isType }) => !isType);
  const signature = (/** @type {Declaration} */ { name, doc, text }) => ({ name, description: doc, signature: text });
  const functions = (/** @type {string} */ file) =>
    exportsOf(folder, file)
      .filter(({ text }) => text.startsWith('function'))
      .map(signature);
  return {
    name: 'obs-error-kit',
    version: core.version,
    components: values
      .filter(({ name }) => /^[A-Z]/u.test(name))
      .map(({ name, doc }) => {
        const props = kit.find((other) => other.name === `${name}Props`);
        const passes = /^interface \w+ extends ([^{]+) \{/u.exec(props?.text ?? '')?.[1];
        return { name, description: doc, ...(passes && { extends: passes }), props: members(props) };
      }),
    hooks: values.filter(({ name }) => name.startsWith('use')).map(signature),
    core: functions('core/index'),
    theme: functions('theme/index'),
    testing: functions('testing/index'),
    catalog: {
      statuses: Object.entries(core.statuses).map(([status, facts]) => ({
        status: Number(status),
        ...facts,
        text: en.statuses[/** @type {import('../src/core/index.js').StatusId} */ (Number(status))].text,
      })),
      codes: Object.entries(core.codes).map(([code, facts]) => ({
        code,
        ...facts,
        text: en.codes[/** @type {import('../src/core/index.js').CodeId} */ (code)],
      })),
      causes: Object.entries(core.causes).map(([cause, facts]) => {
        const told = en.causes[/** @type {import('../src/core/index.js').CauseId} */ (cause)];
        /** @type {Readonly<Record<string, string>>} */
        const steps = told.steps;
        return {
          cause,
          ...facts,
          title: told.title,
          text: told.text,
          steps: facts.steps.map((step) => ({ ...step, text: steps[step.id] })),
        };
      }),
    },
  };
}

/** The same as an llms.txt: what a model needs to use the kit without guessing. Source: llmstxt.org @param {Awaited<ReturnType<typeof describe>>} all */
export function llmsText({ components, hooks, core, theme, testing, catalog }) {
  const { description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const use = /^## Use\n[\s\S]*?(?=^## )/mu.exec(readme)?.[0] ?? '';
  const first = (/** @type {string} */ text) => text.split(/\n/u)[0];
  const list = (/** @type {readonly { name: string, description: string, signature: string }[]} */ items) =>
    items.map(
      ({ name, description: text, signature }) =>
        `- \`${name}\`: ${first(text)} \`${signature.replaceAll(/\s+/gu, ' ')}\``,
    );
  return [
    '# obs-error-kit',
    `> ${description}. For OBS (Open Telekom Cloud, Huawei Cloud) and S3-like stores.`,
    use.trim(),
    '## Components, of `obs-error-kit`',
    ...components.map(({ name, description: text, props }) =>
      [
        `### ${name}`,
        '',
        text,
        '',
        ...props.map((prop) =>
          `- \`${prop.name}${prop.required ? '' : '?'}: ${prop.type.replaceAll(/\s+/gu, ' ')}\` ${prop.description}`.trim(),
        ),
      ].join('\n'),
    ),
    ['## Hooks, of `obs-error-kit`', '', ...list(hooks)].join('\n'),
    ['## Functions of `obs-error-kit/core`', '', ...list(core)].join('\n'),
    ['## Functions of `obs-error-kit/theme`', '', ...list(theme)].join('\n'),
    ['## Fixtures of `obs-error-kit/testing`', '', ...list(testing)].join('\n'),
    [
      '## Error codes',
      '',
      ...catalog.codes.map(({ code, text, causes, ...facts }) => {
        const status = 'status' in facts ? ` (${facts.status})` : '';
        return `- ${code}${status}: ${text} Causes: ${causes.join(', ')}`;
      }),
    ].join('\n'),
    ['## Causes', '', ...catalog.causes.map(({ cause, title, text }) => `- ${cause}: ${title}. ${text}`)].join('\n'),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'index.d.ts'))) throw new Error('There is no build: run npm run build first.');
  const all = await describe(folder);
  writeFileSync(join(folder, 'components.json'), `${JSON.stringify(all, undefined, 2)}\n`);
  writeFileSync(join(folder, 'llms.txt'), llmsText(all));
  if (process.argv.includes('--report')) writeFileSync(join(root, 'docs/api.md'), apiReport(folder));
}
