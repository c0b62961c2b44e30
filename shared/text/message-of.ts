import type { Failure } from '../contract/errors.ts';
import { fill } from './fill.ts';
import { errors } from './nl/errors.ts';

/** The sentence for a failure. */
export function messageOf(failure: Failure): string {
  return fill(errors[failure.code], { n: String(failure.amount ?? '') });
}
