import type { Failure } from '../contract/errors.ts';
import { errors } from './nl/errors.ts';
import { frame } from './nl/frame.ts';
import { labels } from './nl/labels.ts';
import { meetings } from './nl/meetings.ts';
import { vault } from './nl/vault.ts';

/** Every word that a user sees, per part of the application; windows, dialogs and documents take them from here. */
export const text = { frame, labels, vault, meetings };

/** The sentence for a failure. */
export function messageOf(failure: Failure): string {
  return errors[failure.code].replace('{n}', String(failure.amount ?? ''));
}
