import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAs, type EntryKind } from '../../../shared/domain/entry-kind.ts';
import { readEntry, withPart, type EntryContext, type EntryReading } from '../../../shared/domain/entry-line.ts';
import { ownerMention } from '../../../shared/domain/entry-owner-words.ts';
import { organisations, people, phraseContext, phrases, type Expected } from './entry-line-phrases.ts';

function summary({ kind, text, owner, due, conditionCode, precondition, handling, questions }: EntryReading): Expected {
  const names = new Map<string, string>(
    Object.entries({ ...organisations, ...people }).map(([name, id]) => [id, name]),
  );
  const who =
    owner === null ? null : owner.kind === 'subject' ? 'subject' : names.get(owner.personId ?? owner.organisationId);
  return {
    text,
    ...(kind === 'action' ? {} : { kind }),
    ...(who === null || who === undefined ? {} : { who }),
    ...(due === null ? {} : { due: due.date }),
    ...(conditionCode === null ? {} : { condition: conditionCode }),
    ...(precondition === '' ? {} : { precondition }),
    ...(handling === 'normal' ? {} : { handling }),
    ...(questions.length === 0 ? {} : { doubts: questions.map(({ doubt }) => doubt) }),
  };
}

test.each(phrases)('%s', (line, expected) => {
  expect(summary(readEntry(line, phraseContext))).toEqual(expected);
});

test('the table holds at least 120 phrases, none twice', () => {
  const lines = phrases.map(([line]) => line);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.length).toBeGreaterThanOrEqual(120);
});

test('a moment that is not known is asked after, and its words stay', () => {
  const unknown = { ...phraseContext, releaseDate: null, nextMeetingDate: null };
  expect(summary(readEntry('actie: sleutel vóór vrijlating', unknown))).toEqual({
    text: 'sleutel vóór vrijlating',
    doubts: ['no-release-date'],
  });
  expect(summary(readEntry('actie: bellen voor volgend overleg', unknown))).toEqual({
    text: 'bellen voor volgend overleg',
    doubts: ['no-next-meeting'],
  });
});

test('of a day that has just passed both years can be meant, and one answer is enough', () => {
  const line = '@recl wijkagent inlichten vóór 30 november';
  const reading = readEntry(line, phraseContext);
  expect(reading.questions.map(({ words, days }) => ({ words, days }))).toEqual([
    { words: 'vóór 30 november', days: ['2026-11-29', '2027-11-29'] },
  ]);
  const answered = withPart(line, reading, 'date', 'uiterlijk 29 november 2027');
  expect(summary(readEntry(answered, phraseContext))).toEqual({
    ...{ text: 'wijkagent inlichten', who: 'recl', due: '2027-11-29' },
  });
});

test.each([
  ['2027-01-05', 'actie: bellen eind december', '2026-12-31'],
  ['2027-01-05', 'actie: bellen 28 december', '2026-12-28'],
  ['2027-01-05', 'actie: bellen week 52', '2026-12-25'],
  ['2026-12-20', 'actie: bellen begin december', '2026-12-07'],
  ['2028-03-02', 'actie: bellen 29 feb', '2028-02-29'],
])('on %s, "%s" may mean %s', (today, line, due) => {
  expect(summary(readEntry(line, { ...phraseContext, today }))).toEqual({
    ...{ text: 'bellen', due, doubts: ['just-passed'] },
  });
});

test('the person concerned is meant by all names one after the other', () => {
  const subjectNames = ['El Amrani', 'Youssef', 'Karim'];
  const read = (line: string) => summary(readEntry(line, { ...phraseContext, subjectNames }));
  expect(read('@youssef karim el amrani belt')).toEqual({ text: 'belt', who: 'subject' });
  expect(read('@el amrani belt')).toEqual({ text: 'belt', who: 'subject' });
  expect(read('@youssef belt')).toEqual({ text: 'belt', who: 'subject' });
});

test('what the writer chose goes before what the line says', () => {
  const decision = readEntry('@recl gaat door', { ...phraseContext, chosenKind: 'decision' });
  expect(summary(decision)).toEqual({ kind: 'decision', text: 'Reclassering gaat door' });
  const action = readEntry('bellen morgen', { ...phraseContext, chosenKind: 'action' });
  expect(summary(action)).toEqual({ text: 'bellen', due: '2026-12-04' });
});

test('the name of one municipality at the table is enough', () => {
  const { table } = phraseContext;
  const here = { ...table, organisationIds: [...table.organisationIds, organisations.wi] };
  expect(summary(readEntry('@gemeente uitkering', { ...phraseContext, table: here }))).toEqual({
    text: 'uitkering',
    who: 'wi',
  });
});

test('every partner can be written so that it is read as that partner', () => {
  for (const { id, active } of phraseContext.organisations.filter((one) => one.active)) {
    const owner = { kind: 'organisation' as const, organisationId: id, personId: null };
    const mention = ownerMention(owner, phraseContext);
    expect(readEntry(`${mention ?? ''} bellen`, phraseContext).owner, String(active)).toEqual(owner);
  }
});

const pieces = fc.constantFrom(
  ...phrases.flatMap(([line]) => line.split(' ')),
  ...[
    '@',
    '#',
    '"',
    '!',
    ':',
    ',',
    '\n',
    ' ',
    'É',
    'o\u0301',
    '🙂',
    'ſ',
    'İ',
    '3',
    '31',
    '-',
    '/',
    'mits',
    'voor',
    'uiterlijk',
  ],
);
const lines = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(pieces, { maxLength: 12 }).map((words) => words.join(' ')),
  fc.array(pieces, { maxLength: 6 }).map((words) => words.join('')),
);
const kinds = fc.constantFrom<EntryContext['kindByDefault']>(
  ...(['action', 'decision', 'note:picture', 'note:judgement', 'note:off-record'] as const),
);

test('it never throws, its tokens lie in the line, and every word is in the text or in a token', () => {
  fc.assert(
    fc.property(lines, kinds, (line, kindByDefault) => {
      const { text, precondition, tokens } = readEntry(line, { ...phraseContext, kindByDefault });
      const kept = `${text} ${precondition}`;
      for (const { start, end } of tokens) expect(start >= 0 && start < end && end <= line.length).toBe(true);
      for (const word of line.matchAll(/[\p{L}\p{N}]+/gu)) {
        const inToken = tokens.some(({ start, end }) => word.index < end && start < word.index + word[0].length);
        if (!inToken) expect(kept).toContain(word[0]);
      }
    }),
    { numRuns: 2_000 },
  );
});

function expectKindKept(line: string, kind: EntryKind, kindByDefault: EntryKind): void {
  const context = { ...phraseContext, kindByDefault };
  const facts = ({ kind: read, text, owner, due, conditionCode, precondition, handling }: EntryReading) => ({
    ...{ kind: read, text, owner, conditionCode, precondition, handling },
    due: due?.date ?? null,
  });
  expect(facts(readEntry(lineAs(line, kind), context))).toEqual(
    facts(readEntry(line, { ...context, chosenKind: kind })),
  );
}

test('a line that says its kind itself is read as when the writer chose that kind', () => {
  fc.assert(fc.property(lines, kinds, kinds, expectKindKept), { numRuns: 2_000 });
});

test.each([
  ['besluit: woontraject', 'a kind that was typed and then chosen otherwise'],
  ['a: b: c', 'two kinds one after the other'],
  ['uiterlijk (@pi) zo', 'an owner between a deadline and its day'],
  ['!nn(@pi)', 'a word in brackets after a tag'],
  ['   ', 'nothing yet'],
])('%s keeps the kind that was chosen: %s', (line) => {
  expectKindKept(line, 'action', 'note:picture');
});
