'use client';

import { useMemo } from 'react';
import { diagnose, type Diagnosis, type DiagnosisContext } from '../core/index.js';
import { knowErrors } from './statusOf.js';

knowErrors(diagnose);

/**
 * The diagnosis of a caught error, for hosts that show it in their own way. The same object for the same error and
 * context.
 *
 * @param error anything that was caught
 * @param context what the host knows about the request; keep its identity stable to keep the diagnosis's
 */
export function useDiagnosis(error: unknown, context?: DiagnosisContext): Diagnosis {
  return useMemo(() => diagnose(error, context), [error, context]);
}
