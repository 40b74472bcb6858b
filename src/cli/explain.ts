import { reasons, tell, wordsOf } from '../components/tell.js';
import { anyOf, counted } from '../components/numbers.js';
import { inARow, labelled } from '../components/words.js';
import {
  type Candidate,
  type CodeId,
  diagnose,
  type Diagnosis,
  formatReport,
  limits,
  redact,
  stepsOf,
} from '../core/index.js';
import type { Messages } from '../locales/types.js';
import { wrap } from './wrap.js';

/** Turns a text bold or dim; both give it back as it is where there are no colours. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** The diagnosis of a pasted text. A code alone is no sentence to be read: it is looked up as it stands. */
export function diagnoseText(text: string): Diagnosis {
  const word = text.trim();
  const named = word.length <= limits.code ? diagnose({ code: word }) : undefined;
  return named?.match === 'code' ? named : diagnose(text);
}

/** Whether anything in it was known: a code, a status, a client's own words. */
export function isRecognised({ match, candidates: [top] }: Diagnosis): boolean {
  return match !== 'none' || (top !== undefined && top.cause !== 'unknown');
}

/** What a diagnosis says, for people: lines of 80 columns, but for the report, which is to be handed on as it stands. */
export function asText(diagnosis: Diagnosis, messages: Messages, { bold, dim }: Paint): string {
  const { banner, panel, verdicts, who } = messages.ui;
  const { title, text } = tell(diagnosis, undefined, messages);
  const open = diagnosis.candidates.filter(({ verdict }) => verdict !== 'ruled-out');
  const ruledOut = diagnosis.candidates.filter(({ verdict }) => verdict === 'ruled-out');
  const requestId = redact(diagnosis.error.requestId ?? '');
  const cause = (candidate: Candidate) => {
    const words = wordsOf(candidate.cause, messages);
    const why = redact(reasons(candidate.evidence, messages));
    const steps = stepsOf(candidate).map((step) =>
      wrap(`${words.steps[step.id] ?? ''} (${who[step.who]})`, 80, '  [ ] '),
    );
    return [
      bold(wrap(labelled(verdicts[candidate.verdict], messages, words.title))),
      // The title's own sentence was said above.
      ...(words.text === text ? [] : [wrap(words.text, 80, '  ')]),
      ...(why === '' ? [] : [dim(wrap(why, 80, '  '))]),
      '',
      `  ${panel.steps}`,
      ...steps,
    ].join('\n');
  };
  const parts = [
    bold(wrap(title)),
    wrap(inARow([text, meaningOf(diagnosis, messages) ?? ''].filter(Boolean), messages)),
    ...(open.length > 1 && open[0]?.verdict === 'possible' ? [wrap(panel.open)] : []),
    ...open.map(cause),
    ...(ruledOut.length > 0
      ? [
          [
            dim(counted(panel.ruledOut, ruledOut.length, messages.locale)),
            ...ruledOut.map((candidate) => dim(wrap(wordsOf(candidate.cause, messages).title, 80, '  - '))),
          ].join('\n'),
        ]
      : []),
    ...(requestId === '' ? [] : [wrap(labelled(banner.requestId, messages, requestId))]),
    [bold(panel.details), formatReport(diagnosis, { messages })].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The same for programs: ids, words, and the redacted report. */
export function asJson(diagnosis: Diagnosis, messages: Messages): string {
  const report = JSON.parse(formatReport(diagnosis, { format: 'json' })) as Readonly<Record<string, unknown>>;
  const causes = diagnosis.candidates.map((candidate) => {
    const { cause, verdict, evidence } = candidate;
    const words = wordsOf(cause, messages);
    return {
      cause,
      verdict,
      title: words.title,
      text: words.text,
      evidence: evidence.map((one) => reasons([one], messages)),
      steps: stepsOf(candidate).map(({ id, who }) => ({ id, who, text: words.steps[id] })),
    };
  });
  const { candidates: _ids, ...facts } = report;
  const all = {
    recognised: isRecognised(diagnosis),
    locale: messages.locale,
    ...tell(diagnosis, undefined, messages),
    meaning: meaningOf(diagnosis, messages),
    causes,
    outcome: diagnosis.outcome,
    ...facts,
  };
  return `${JSON.stringify(all, (_, said: unknown) => (typeof said === 'string' ? redact(said) : said), 2)}\n`;
}

/** What the code itself means. */
function meaningOf({ error: { code = '' } }: Diagnosis, { codes }: Messages): string | undefined {
  return Object.hasOwn(codes, code) ? codes[code as CodeId] : undefined;
}

/** `en, de or zh-CN`: what may be chosen from, in English as all that is said of the command itself. */
export const choices = (names: readonly string[]) => anyOf(names, { locale: 'en' });
