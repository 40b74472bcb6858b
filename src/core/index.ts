export { checks } from './catalog/checks.js';
export { causes, type CauseId, type StepId } from './catalog/causes.js';
export { codes, type CodeId } from './catalog/codes.js';
export { categories, statusCategory } from './catalog/categories.js';
export { phrases, type StatusId } from './catalog/phrases.js';
export { statuses } from './catalog/statuses.js';
export { brokenBucketRule, type BucketNameRule } from './diagnose/bucketName.js';
export { plainContext } from './diagnose/context.js';
export { diagnose } from './diagnose/diagnose.js';
export { stepsOf } from './diagnose/steps.js';
export { limits } from './limits.js';
export { parseObsError } from './parse/parseObsError.js';
export { readObsResponse, type ResponseLike } from './parse/readObsResponse.js';
export { corsRule } from './report/corsRule.js';
export { formatReport, type ReportOptions, type ReportWords } from './report/formatReport.js';
export { cleanText } from './parse/text.js';
export { redact } from './report/redact.js';
export { version } from './version.js';
export type {
  Candidate,
  Category,
  CategoryFacts,
  CheckFacts,
  CheckFinding,
  CheckId,
  CauseFacts,
  CodeFacts,
  Diagnosis,
  DiagnosisContext,
  Evidence,
  EvidenceId,
  ObsError,
  RetryAdvice,
  Severity,
  StatusFacts,
  Step,
  Verdict,
  Who,
} from './types.js';
