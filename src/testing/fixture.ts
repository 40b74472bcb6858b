import { cleanText, type CodeId, codes, type StatusId, statuses } from '../core/index.js';
import { answerOf, type FixtureOptions } from './answers.js';
import { type Failure, type FailureShape, unanswered } from './failures.js';
import { answered, headersOf, type Shape } from './shapes.js';

/** The shapes of a code, of a status without a body (which is no XML), of a failure. */
export type ShapeOf<Of extends CodeId | StatusId | Failure> = Of extends Failure
  ? FailureShape<Of>
  : Of extends StatusId
    ? Exclude<Shape, 'xml'>
    : Shape;

/** What is caught in a shape: a text, a `Response`, an `Error`, what an SDK resolves with. */
export type Caught<Of extends CodeId | StatusId | Failure, S extends ShapeOf<Of>> = Of extends Failure
  ? S extends keyof typeof unanswered
    ? (typeof unanswered)[S] extends Readonly<Record<Of, (of: never) => infer Value>>
      ? Value
      : never
    : never
  : S extends Shape
    ? ReturnType<(typeof answered)[S]>
    : never;

type Makers = Readonly<
  Record<string, Readonly<Record<string, (of: ReturnType<typeof answerOf>) => unknown>> | undefined>
>;

const isName = (name: unknown): boolean => typeof name === 'string' || typeof name === 'number';

const isFailure = (of: string | number): of is Failure => isName(of) && Object.hasOwn(unanswered.axios, of);

/**
 * What is caught when an OBS request fails: a documented code, a status without a body, or a request without an answer, as a
 * client hands it over. Made anew with every call, the same in every run.
 *
 * @param of for example `'NoSuchBucket'`, `503`, `'timeout'`
 * @param options.as the client, for example `'axios'`; the compiler knows which there are
 * @throws `TypeError` for a code or shape that does not exist, and for options that cannot be read
 */
export function fixture<const Of extends CodeId | StatusId | Failure, const S extends ShapeOf<Of>>(
  of: Of,
  options: FixtureOptions & { readonly as: S },
): Caught<Of, S> {
  try {
    return make(of, options.as, options) as Caught<Of, S>;
  } catch (problem) {
    throw problem instanceof TypeError ? problem : new TypeError('No fixture with these options.', { cause: problem });
  }
}

/** What was asked for may be a whole answer, passed by mistake. */
const none = (of: string | number, as: string) =>
  new TypeError(`No fixture of “${cleanText(String(of), 64)}” as “${cleanText(as, 64)}”.`);

function make(of: CodeId | StatusId | Failure, as: string, options: FixtureOptions): unknown {
  if (!isName(of) || !isName(as)) throw new TypeError('A fixture is named by a text or a number.');
  if (isFailure(of)) {
    const maker = (unanswered as Makers)[as]?.[of];
    if (!maker) throw none(of, as);
    return maker(answerOf(503, options));
  }
  const known = Object.hasOwn(typeof of === 'string' ? codes : statuses, of);
  if (!known || !Object.hasOwn(answered, as)) throw none(of, as);
  return answered[as as Shape](answerOf(of, options));
}

/** One row of `everyFixture`. */
export interface FixtureCase {
  /** For the title of a test: `NoSuchBucket as axios`. */
  readonly name: string;
  readonly of: CodeId | StatusId | Failure;
  readonly as: Shape;
  /** As `fixture` makes it. */
  readonly make: (options?: FixtureOptions) => unknown;
}

/**
 * Every fixture there is: for `test.each(everyFixture())`, or as an arbitrary of fast-check,
 * `fc.constantFrom(...everyFixture())`.
 */
export function everyFixture(): readonly FixtureCase[] {
  const shapes = Object.keys(answered) as Shape[];
  const rows: (readonly [FixtureCase['of'], Shape])[] = [
    ...(Object.keys(codes) as CodeId[]).flatMap((code) => shapes.map((as) => [code, as] as const)),
    ...(Object.keys(statuses).map(Number) as StatusId[]).flatMap((status) =>
      shapes.filter((as) => as !== 'xml').map((as) => [status, as] as const),
    ),
    ...Object.entries(unanswered).flatMap(([as, makers]) =>
      (Object.keys(makers) as Failure[]).map((failure) => [failure, as as Shape] as const),
    ),
  ];
  return rows.map(([of, as]) => ({ name: `${of} as ${as}`, of, as, make: (options = {}) => make(of, as, options) }));
}

/**
 * A resolver for Mock Service Worker, `http.all('https://*.obs.example.com/*', respondWith('SlowDown'))`, and for anything
 * else that answers a `Request` with a `Response`. A `HEAD` gets its code in headers, as OBS does it; a failure is a network
 * error.
 */
export function respondWith(
  of: CodeId | StatusId | Failure,
  options: FixtureOptions = {},
): (info: { readonly request: { readonly method: string } }) => Response {
  return ({ request: { method } }) => {
    if (isFailure(of)) return Response.error();
    if (method !== 'HEAD' || typeof of !== 'string') return fixture(of, { method, ...options, as: 'response' });
    const { code = '', ...answer } = answerOf(of, { method, ...options });
    const headers = { ...headersOf(answer), 'x-obs-error-code': code, 'x-obs-error-message': answer.message };
    return new Response(null, { status: answer.status, statusText: answer.phrase, headers });
  };
}
