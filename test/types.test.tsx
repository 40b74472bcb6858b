import { createRef } from 'react';
import { describe, expectTypeOf, test } from 'vitest';
import { type CauseId, type CodeId, diagnose, type ObsError, parseObsError, type StepId } from '../src/core/index.js';
import {
  type Messages,
  ObsErrorBanner,
  ObsProvider,
  StatusBadge,
  StatusCatalog,
  TroubleshootPanel,
} from '../src/index.js';
import { en } from '../src/locales/en.js';

// These promises are kept by `npm run typecheck`: an `@ts-expect-error` above a line that compiles is itself an error.

describe('props', () => {
  test('a badge takes a status as a number and anything as an error', () => {
    const refused = [
      // @ts-expect-error -- not a size
      <StatusBadge key="size" status={404} size="huge" />,
      // @ts-expect-error -- a text is no status
      <StatusBadge key="text" status="404" />,
      // @ts-expect-error -- its words are its own
      <StatusBadge key="children" status={404}>
        Oops
      </StatusBadge>,
    ];
    const taken = [
      <StatusBadge key="status" status={404} />,
      <StatusBadge key="error" error={Symbol('x')} className="mine" id="a" data-x="1" />,
      <StatusBadge key="ref" ref={createRef<HTMLElement>()} tooltip={false} size="large" />,
    ];

    expectTypeOf(refused).toEqualTypeOf(taken);
  });

  test('headings go from 2 to 6', () => {
    const refused = [
      // @ts-expect-error -- no such heading
      <ObsErrorBanner key="banner" error={404} headingLevel={9} />,
      // @ts-expect-error -- the page's own
      <TroubleshootPanel key="panel" error={404} headingLevel={1} />,
      // @ts-expect-error -- a number, not a text
      <StatusCatalog key="catalog" headingLevel="2" />,
    ];
    const taken = [<ObsErrorBanner key="banner" error={404} headingLevel={6} />];

    expectTypeOf(refused).toEqualTypeOf(taken);
  });

  test('a banner and a panel need an error, and the banner makes its own title', () => {
    const refused = [
      // @ts-expect-error -- error is missing
      <ObsErrorBanner key="banner" />,
      // @ts-expect-error -- error is missing
      <TroubleshootPanel key="panel" />,
      // @ts-expect-error -- the title is made from the diagnosis
      <ObsErrorBanner key="title" error={404} title="Oops" />,
      // @ts-expect-error -- not a density
      <ObsErrorBanner key="density" error={404} density="tiny" />,
      // @ts-expect-error -- not an operation
      <ObsErrorBanner key="operation" error={404} context={{ operation: 'explode' }} />,
    ];
    const taken = [<ObsErrorBanner key="banner" error={undefined} onRetry={async () => 'done'} onDismiss={() => {}} />];

    expectTypeOf(refused).toEqualTypeOf(taken);
  });

  test('a checklist speaks of ids', () => {
    const refused = [
      // @ts-expect-error -- ids, not a number
      <TroubleshootPanel key="checked" error={404} checked={1} />,
    ];
    const taken = [
      <TroubleshootPanel key="checked" error={404} checked={[]} onCheckedChange={(ids: readonly string[]) => ids} />,
    ];

    expectTypeOf(refused).toEqualTypeOf(taken);
  });
});

describe('words', () => {
  test('a language without a cause, a status or a step does not compile', () => {
    const { arrears: _arrears, ...otherCauses } = en.causes;
    const { 404: _notFound, ...otherStatuses } = en.statuses;
    const { 'set-clock': _setClock, ...otherSteps } = en.causes['clock-skew'].steps;
    // @ts-expect-error -- a cause is missing
    const noCause: Messages = { ...en, causes: otherCauses };
    // @ts-expect-error -- a status is missing
    const noStatus: Messages = { ...en, statuses: otherStatuses };
    // @ts-expect-error -- a step is missing
    const noStep: Messages['causes']['clock-skew'] = { ...en.causes['clock-skew'], steps: otherSteps };
    // @ts-expect-error -- a provider takes all words or none
    const partial = <ObsProvider messages={{ locale: 'de' }} />;

    expectTypeOf([noCause, noStatus]).toEqualTypeOf<Messages[]>();
    expectTypeOf(noStep).toEqualTypeOf<Messages['causes']['clock-skew']>();
    expectTypeOf(partial).toEqualTypeOf(<ObsProvider messages={en} />);
  });
});

describe('own words', () => {
  test('may be any of the words, and nothing else', () => {
    const refused = [
      // @ts-expect-error -- no such cause
      <ObsProvider key="cause" overrides={{ causes: { 'clock-skw': { title: 'Uhr' } } }} />,
      // @ts-expect-error -- no such step of this cause
      <ObsProvider key="step" overrides={{ causes: { 'no-bucket': { steps: { 'set-clock': 'x' } } } }} />,
      // @ts-expect-error -- a text that counts needs its general form
      <ObsProvider key="forms" overrides={{ ui: { banner: { causes: { one: 'a cause' } } } }} />,
      // @ts-expect-error -- the tag has a prop of its own
      <ObsProvider key="locale" overrides={{ locale: 'de' }} />,
    ];
    const taken = [
      <ObsProvider key="one" messages={en} overrides={{ causes: { 'clock-skew': { title: 'Uhr' } } }} />,
      <ObsProvider
        key="forms"
        overrides={{ ui: { banner: { causes: { one: 'a cause', other: '{count} causes' } } } }}
      />,
    ];

    expectTypeOf(refused).toEqualTypeOf(taken);
  });
});

describe('the core', () => {
  test('ids are closed sets', () => {
    expectTypeOf<'clock-skew'>().toExtend<CauseId>();
    expectTypeOf<'NoSuchKey'>().toExtend<CodeId>();
    expectTypeOf<'set-clock'>().toExtend<StepId<'clock-skew'>>();
    expectTypeOf<'clock'>().not.toExtend<CauseId>();
    expectTypeOf<'nosuchkey'>().not.toExtend<CodeId>();
    expectTypeOf<'set-clock'>().not.toExtend<StepId<'no-bucket'>>();
    expectTypeOf<string>().not.toExtend<CauseId>();
  });

  test('takes anything and gives records that cannot be changed', () => {
    expectTypeOf(parseObsError).parameter(0).toBeUnknown();
    expectTypeOf(diagnose).parameter(0).toBeUnknown();
    expectTypeOf(parseObsError(null)).toEqualTypeOf<ObsError>();
    const error = parseObsError(null);
    // @ts-expect-error -- readonly
    const change = () => (error.status = 200);
    // @ts-expect-error -- readonly
    const push = () => diagnose(null).candidates.push();

    expectTypeOf(change).toBeFunction();
    expectTypeOf(push).toBeFunction();
  });
});
