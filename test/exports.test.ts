// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as core from '../src/core/index.js';
import * as kit from '../src/index.js';
import * as theme from '../src/theme/index.js';
import * as testing from '../src/testing/index.js';

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;

/** Names that a list of exports gives to types, read from its source: at run time they are gone. */
function typesOf(file: string): Set<string> {
  const text = readFileSync(join(root, file), 'utf8');
  const names = [...text.matchAll(/^export (type )?\{([^}]*)\}/gmu)].flatMap(([, type = '', list = '']) =>
    list.split(',').map((name) => type + name.trim()),
  );
  return new Set(names.flatMap((name) => /^type (\w+)$/u.exec(name)?.[1] ?? []));
}

// A new name here is a promise for good: it takes an entry in CHANGELOG.md, and a removal takes a major version.
describe('public names', () => {
  test('obs-error-kit exports these values and no others', () => {
    expect(new Set(Object.keys(kit))).toEqual(
      new Set([
        'ObsErrorBanner',
        'ObsErrorFallback',
        'ObsProvider',
        'StatusBadge',
        'StatusCatalog',
        'TroubleshootPanel',
        'UploadFailureList',
        'UploadToaster',
        'connectUppy',
        'createUploadFailureStore',
        'useChecklist',
        'useCopyReport',
        'useDiagnosis',
        'useRetry',
        'useUploadNotices',
      ]),
    );
  });

  test('obs-error-kit exports these types and no others', () => {
    expect(typesOf('src/index.ts')).toEqual(
      new Set([
        'Candidate',
        'Category',
        'CauseWords',
        'Check',
        'Checklist',
        'ChecklistOptions',
        'ChecklistStorage',
        'CheckOptions',
        'CheckResult',
        'CopyReport',
        'Counted',
        'Diagnosis',
        'DiagnosisContext',
        'DismissReason',
        'Guidance',
        'HeadingLevel',
        'Labels',
        'MessageOverrides',
        'Messages',
        'ObsError',
        'ObsErrorBannerProps',
        'ObsErrorFallbackProps',
        'ObsProviderProps',
        'Retry',
        'RetryOptions',
        'RetryState',
        'Severity',
        'StatusBadgeProps',
        'StatusCatalogProps',
        'TroubleshootOptions',
        'TroubleshootPanelProps',
        'UiWords',
        'UploadAttempt',
        'UploadClock',
        'UploadFailure',
        'UploadFailureDetails',
        'UploadFailureGroup',
        'UploadFailureListProps',
        'UploadFailureSnapshot',
        'UploadFailureState',
        'UploadFailureStore',
        'UploadFailureStoreOptions',
        'UploadNotice',
        'UploadRetry',
        'UploadTarget',
        'UploadToasterProps',
        'UppyFileLike',
        'UppyLike',
        'Verdict',
      ]),
    );
  });

  test('obs-error-kit/core exports these values and no others', () => {
    expect(new Set(Object.keys(core))).toEqual(
      new Set([
        'brokenBucketRule',
        'categories',
        'causes',
        'checks',
        'cleanText',
        'codes',
        'corsRule',
        'diagnose',
        'formatReport',
        'limits',
        'parseObsError',
        'phrases',
        'plainContext',
        'readObsResponse',
        'redact',
        'statusCategory',
        'statuses',
        'stepsOf',
        'version',
      ]),
    );
  });

  test('obs-error-kit/core exports these types and no others', () => {
    expect(typesOf('src/core/index.ts')).toEqual(
      new Set([
        'BucketNameRule',
        'Candidate',
        'Category',
        'CategoryFacts',
        'CauseFacts',
        'CauseId',
        'CheckFacts',
        'CheckFinding',
        'CheckId',
        'CodeFacts',
        'CodeId',
        'Diagnosis',
        'DiagnosisContext',
        'Evidence',
        'EvidenceId',
        'ObsError',
        'ReportOptions',
        'ReportWords',
        'ResponseLike',
        'RetryAdvice',
        'Severity',
        'StatusFacts',
        'StatusId',
        'Step',
        'StepId',
        'Verdict',
        'Who',
      ]),
    );
  });

  test('obs-error-kit/theme exports these and no others', () => {
    expect(new Set(Object.keys(theme))).toEqual(new Set(['checkTheme', 'themeProperties']));
    expect(typesOf('src/theme/index.ts')).toEqual(
      new Set(['ThemeProblem', 'ThemeProperty', 'ThemePropertyFacts', 'ThemeReport', 'Vision']),
    );
  });

  test('obs-error-kit/testing exports these values and no others', () => {
    expect(new Set(Object.keys(testing))).toEqual(
      new Set(['everyFixture', 'fakeSecrets', 'fixture', 'hides', 'respondWith']),
    );
  });

  test('obs-error-kit/testing exports these types and no others', () => {
    expect(typesOf('src/testing/index.ts')).toEqual(
      new Set([
        'Caught',
        'Failure',
        'FailureShape',
        'FinishedXhr',
        'FixtureCase',
        'FixtureOptions',
        'ObsSdkResult',
        'Shape',
        'ShapeOf',
        'XhrEvent',
      ]),
    );
  });

  test('every exported component has a name for the developer tools', () => {
    const components = Object.entries(kit).filter(([name]) => /^[A-Z]/u.test(name)) as [string, Component][];
    const nameless = components.filter(
      ([name, { render, displayName, name: own }]) => (displayName ?? render?.name ?? own) !== name,
    );

    expect(nameless.map(([name]) => name)).toEqual([]);
  });
});

interface Component {
  readonly name?: string;
  readonly displayName?: string;
  readonly render?: { readonly name: string };
}

describe('package.json', () => {
  test('gives the promised entries, as ES modules with types', () => {
    expect(manifest.type).toBe('module');
    expect(manifest.exports).toEqual({
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './core': { types: './dist/core/index.d.ts', default: './dist/core/index.js' },
      './locales/*': { types: './dist/locales/*.d.ts', default: './dist/locales/*.js' },
      './theme': { types: './dist/theme/index.d.ts', default: './dist/theme/index.js' },
      './testing': { types: './dist/testing/index.d.ts', default: './dist/testing/index.js' },
      './styles.css': { types: './dist/styles.css.d.ts', default: './dist/styles.css' },
      './unlayered.css': { types: './dist/unlayered.css.d.ts', default: './dist/unlayered.css' },
      './package.json': './package.json',
    });
  });

  test('every entry is built from a source file', () => {
    const languages = ['ar', 'de', 'en', 'zh-CN'].map((tag) => `src/locales/${tag}.ts`);
    const sources = [
      'src/index.ts',
      'src/core/index.ts',
      ...languages,
      'src/theme/index.ts',
      'src/testing/index.ts',
      'src/styles.css',
    ];

    expect(sources.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('lets bundlers drop all but the styles', () => {
    expect(manifest.sideEffects).toEqual(['**/*.css']);
  });

  test('asks for React 18.2 or 19, and brings nothing but the tooltip', () => {
    expect(manifest.peerDependencies).toEqual({
      '@types/react': '^18.2 || ^19',
      react: '^18.2 || ^19',
      'react-dom': '^18.2 || ^19',
    });
    expect(manifest.peerDependenciesMeta).toEqual({ '@types/react': { optional: true } });
    expect(Object.keys(manifest.dependencies as object)).toEqual(['@radix-ui/react-tooltip']);
    expect(manifest).not.toHaveProperty('optionalDependencies');
    expect(manifest).not.toHaveProperty('bundledDependencies');
  });

  test('publishes the build, the words about it and the license', () => {
    expect(manifest.files).toEqual(['dist', 'README.md', 'CHANGELOG.md', 'LICENSE', 'SECURITY.md']);
  });

  test('runs no script when it is installed', () => {
    const scripts = Object.keys(manifest.scripts as object);

    expect(scripts.filter((name) => /^(?:pre|post)?install$|^prepare$/u.test(name))).toEqual([]);
  });
});
