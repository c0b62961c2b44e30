import { z } from 'zod';
import { StoreError, storeErrorKindOf } from './errors.ts';
import { asUnjournaled, type ReadableDb } from './handles.ts';

const verdict = z.array(z.object({ integrity_check: z.string() }));

/**
 * Reads every page (each carries its own seal under the key) and every index.
 * @throws StoreError `damaged` when anything does not fit.
 */
export function checkIntegrity(db: ReadableDb): void {
  try {
    const [first] = verdict.parse(asUnjournaled(db, 'integrity check').pragma('integrity_check'));
    if (first?.integrity_check === 'ok') return;
  } catch (error) {
    const kind = storeErrorKindOf(error);
    throw new StoreError(kind === 'other' ? 'damaged' : kind, { cause: error });
  }
  throw new StoreError('damaged');
}
