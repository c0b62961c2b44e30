import type { Failure } from '../contract/errors.ts';
import { errors } from './nl/errors.ts';

/** The sentence for a failure. */
export function messageOf(failure: Failure): string {
  return errors[failure.code].replace('{n}', String(failure.amount ?? ''));
}
