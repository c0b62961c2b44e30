import { expect, test } from 'vitest';
import {
  actionStatus,
  handling,
  handlingOfNote,
  isStillOpen,
  noteForHandling,
  noteKind,
} from '../../../shared/domain/record.ts';

test('what is open, runs or was left undone by its partner is carried over, and nothing else', () => {
  expect(actionStatus.options.filter(isStillOpen)).toEqual(['open', 'running', 'not-done']);
});

test('words that were not for the minutes stay out of them, whatever they become', () => {
  expect(noteKind.options.map((kind) => [kind, handlingOfNote(kind)])).toEqual([
    ['picture', 'normal'],
    ['judgement', 'normal'],
    ['off-record', 'not-minuted'],
    ['chair', 'not-minuted'],
  ]);
  for (const how of handling.options)
    expect(handlingOfNote(noteForHandling(how)) === 'normal', how).toBe(how === 'normal');
});
