import { type DiagnosisContext, redact } from '../src/core/index.js';
import { type FixtureName, fixtures } from '../test/fixtures/errors.js';

export type Operation = NonNullable<DiagnosisContext['operation']>;

/** What a person has put into the playground. */
export interface Input {
  readonly text: string;
  /** Name of the sample that the text is; empty once somebody typed. */
  readonly sample: FixtureName | '';
  readonly operation: Operation | '';
  readonly file: string;
  /** Whether a person chose operation or file; a new text then leaves them alone. */
  readonly isOwnTask: boolean;
}

export const operations: readonly Operation[] = [
  'upload',
  'download',
  'delete',
  'list',
  'copy',
  'create-bucket',
  'delete-bucket',
  'read-setting',
  'change-setting',
];

/** What somebody was doing when a sample came; an upload where nothing is said. */
const tasks: Partial<Record<string, { operation: Operation | ''; file?: string }>> = {
  status200: { operation: '' },
  status100: { operation: '' },
  status304: { operation: '' },
  status404: { operation: 'download', file: 'q1-summary.pdf' },
  status409: { operation: 'delete-bucket', file: 'old-reports' },
  noSuchKey: { operation: 'download' },
  noSuchBucket: { operation: 'list' },
  noSuchCors: { operation: '' },
  invalidBucketName: { operation: 'create-bucket' },
  methodNotAllowed: { operation: 'change-setting' },
  fsNotSupport: { operation: 'read-setting' },
  bucketAlreadyExists: { operation: 'create-bucket' },
  bucketNotEmpty: { operation: 'delete-bucket' },
  iamJson: { operation: '' },
  curlDump: { operation: 'download' },
  headDump: { operation: '' },
  multiDelete: { operation: 'delete' },
  obsutilLine: { operation: 'create-bucket', file: 'reports' },
  terraformLine: { operation: 'delete-bucket', file: 'old-reports' },
  corsLine: { operation: 'download', file: 'q1-summary.pdf' },
  awsV3: { operation: 'download' },
  minio: { operation: 'list' },
  longEverything: { operation: 'upload' },
  bidiName: { operation: 'download' },
  hostile: { operation: 'delete' },
};

export const empty: Input = { text: '', sample: '', operation: '', file: '', isOwnTask: false };

const isSample = (name: string): name is FixtureName => Object.hasOwn(fixtures, name);

const isOperation = (name: string): name is Operation => operations.some((operation) => operation === name);

/** A sample with what was being done when it came; nothing for a name that is none. */
export function inputOf(name: string): Input {
  if (!isSample(name)) return empty;
  const { kind, value } = fixtures[name];
  const { operation, file = '' } = tasks[name] ?? { operation: 'upload', file: 'q1-summary.pdf' };
  const text = kind === 'object' ? describeThrown(value) : String(value);
  return { text, sample: name, operation, file, isOwnTask: false };
}

/** What is passed as `error`: a thrown object as itself, for its text only describes it. */
export function errorOf({ text, sample }: Input): unknown {
  return sample !== '' && fixtures[sample].kind === 'object' ? fixtures[sample].value : text;
}

/** Characters of a text that a link takes: what is longer, chats and mail programs cut. */
export const LINK_LIMIT = 4000;

/**
 * An input as the part of an address after `#`, which browsers send to no server, with keys, tokens and signatures masked.
 *
 * @returns `undefined` for a text that is too long for a link
 */
export function hashOf({ text, sample, operation, file }: Input): string | undefined {
  const masked = redact(text);
  if (sample === '' && masked.length > LINK_LIMIT) return undefined;
  const fields = { ...(sample === '' ? { text: masked } : { sample }), operation, file: redact(file.trim()) };
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')).toString();
}

/** The input of a link; nothing where the address is none. Anybody can write one: what is unknown in it is left out. */
export function inputOfHash(hash: string): Input | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/u, ''));
  const sample = inputOf(fields.get('sample') ?? '');
  const text = sample.text || (fields.get('text') ?? '').slice(0, LINK_LIMIT);
  if (text === '') return undefined;
  const operation = fields.get('operation') ?? '';
  const file = (fields.get('file') ?? '').slice(0, 1024);
  return { ...sample, text, operation: isOperation(operation) ? operation : '', file, isOwnTask: true };
}

/** A thrown value as a console would print it. */
function describeThrown(value: unknown): string {
  const fields = JSON.stringify(value, undefined, 2);
  return value instanceof Error ? `${value.name}: ${value.message}${fields === '{}' ? '' : ` ${fields}`}` : fields;
}
