import { describe, expect, test } from 'vitest';
import { diagnose, type DiagnosisContext, parseObsError } from '../../../src/core/index.js';

const said = (code: string, tool?: DiagnosisContext['tool']) => {
  const { match, candidates } = diagnose(code, { tool });
  return [match, ...candidates.map(({ cause, verdict, evidence }) => [cause, verdict, evidence[0]?.id])];
};

describe('a code that OBS Console and OBS Browser show', () => {
  test('is possible of either, where nobody says which of them showed it', () => {
    expect(said('Obs.0011')).toEqual([
      'code',
      ['arrears', 'possible', 'two-tools'],
      ['invalid-parameter', 'possible', 'two-tools'],
    ]);
  });

  test('is what one of them means by it, where the other leaves it open', () => {
    expect(said('Obs.0010')).toEqual(['code', ['bucket-not-empty', 'possible', 'two-tools']]);
  });

  test.each([
    ['console', 'invalid-parameter'],
    ['browser', 'arrears'],
  ] as const)('has the one meaning of the tool that is named: %s', (tool, cause) => {
    expect(said('Obs.0011', tool)).toEqual(['code', [cause, 'likely', 'code']]);
  });

  test('has the meaning of the one tool that shows it, whoever is named', () => {
    expect(said('Obs.0023')).toEqual(['code', ['limit-reached', 'likely', 'code']]);
    expect(said('Obs.0023', 'console')).toEqual(['code', ['limit-reached', 'likely', 'code']]);
  });

  test('has a cause, whichever it is', () => {
    const all = Array.from({ length: 36 }, (_, number) => `Obs.${String(number).padStart(4, '0')}`);

    expect(all.filter((code) => said(code).length < 2)).toEqual([]);
    for (const tool of ['console', 'browser'] as const)
      expect(all.filter((code) => said(code, tool).length < 2)).toEqual([]);
  });

  test.each(['Obs.0036', 'Obs.9999', 'Obs.1', 'Obs.00011', 'xObs.0011'])('is none that neither shows: %s', (code) => {
    expect(said(code)[0]).toBe('none');
  });

  test('leaves its causes open where the tool means several', () => {
    expect(said('Obs.0012', 'browser')).toEqual([
      'code',
      ['invalid-ak', 'possible', 'code-shared'],
      ['signature-mismatch', 'possible', 'code-shared'],
    ]);
  });
});

test('a conflict at the making or the removing of a bucket is the one that can be', () => {
  const top = (operation: DiagnosisContext['operation']) => diagnose(409, { operation }).candidates[0];

  expect(top('create-bucket')).toMatchObject({ cause: 'name-taken', verdict: 'likely' });
  expect(top('delete-bucket')).toMatchObject({ cause: 'bucket-not-empty', verdict: 'likely' });
});

test('a size above what the answer allows proves itself', () => {
  const details = { ProposedSize: '6442450944', MaxSizeAllowed: '5368709120' };

  expect(diagnose({ status: 400, details }).candidates[0]).toMatchObject({ cause: 'too-large', verdict: 'confirmed' });
});

test('headers tell of a version, a region and a marker', () => {
  const dump = [
    'HTTP/1.1 404 Not Found',
    'x-obs-version-id: V1',
    'x-obs-bucket-region: eu-de',
    'x-obs-delete-marker: true',
    'x-reserved-indicator: I1',
    '',
    '',
  ].join('\r\n');

  expect(parseObsError(dump).details).toMatchObject({
    VersionId: 'V1',
    Region: 'eu-de',
    DeleteMarker: 'true',
    Indicator: 'I1',
  });
});

test('an answer in a field of a logged object is found, whatever the field is called', () => {
  const log = JSON.stringify({ level: 'error', a: { b: { dump: '<Error><Code>NoSuchBucket</Code></Error>' } } });

  expect(parseObsError(`upload failed: ${log}`)).toMatchObject({ code: 'NoSuchBucket' });
  expect(parseObsError('upload failed: {"level":"error"}').code).toBeUndefined();
});
