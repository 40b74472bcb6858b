'use client';

export { ObsErrorBanner, type DismissReason, type ObsErrorBannerProps } from './components/ObsErrorBanner.js';
export { ObsErrorFallback, type ObsErrorFallbackProps } from './components/ObsErrorFallback.js';
export { ObsProvider, type ObsProviderProps } from './components/ObsProvider.js';
export { StatusBadge, type StatusBadgeProps } from './components/StatusBadge.js';
export { StatusCatalog, type StatusCatalogProps } from './components/StatusCatalog.js';
export { TroubleshootPanel, type TroubleshootPanelProps } from './components/TroubleshootPanel.js';
export {
  type Checklist,
  type ChecklistOptions,
  type ChecklistStorage,
  useChecklist,
} from './components/useChecklist.js';
export { type CopyReport, useCopyReport } from './components/useCopyReport.js';
export type { TroubleshootOptions } from './components/useTroubleshooting.js';
export { useDiagnosis } from './components/useDiagnosis.js';
export { useRetry, type Retry, type RetryOptions, type RetryState } from './components/useRetry.js';
export type { Check, CheckOptions, CheckResult } from './components/checks.js';
export type { HeadingLevel } from './components/headings.js';
export type { CauseWords, Counted, Guidance, Labels, MessageOverrides, Messages, UiWords } from './locales/types.js';
export type { Candidate, Category, Diagnosis, DiagnosisContext, ObsError, Severity, Verdict } from './core/index.js';
export { UploadFailureList, type UploadFailureListProps } from './uploads/UploadFailureList.js';
export { UploadToaster, type UploadToasterProps } from './uploads/UploadToaster.js';
export { createUploadFailureStore } from './uploads/store.js';
export { connectUppy, type UppyFileLike, type UppyLike } from './uploads/connectUppy.js';
export { useUploadNotices, type UploadNotice } from './uploads/useUploadNotices.js';
export type {
  UploadAttempt,
  UploadClock,
  UploadFailure,
  UploadFailureDetails,
  UploadFailureGroup,
  UploadFailureSnapshot,
  UploadFailureState,
  UploadFailureStore,
  UploadFailureStoreOptions,
  UploadRetry,
  UploadTarget,
} from './uploads/types.js';
