import { NativeSelect, Text, TextInput } from '@mantine/core';
import { memo, useMemo, useRef, useEffect, useState } from 'react';
import { conditionMention } from '../../../../shared/domain/entry-conditions.ts';
import { canBe, type EntryKind } from '../../../../shared/domain/entry-kind.ts';
import { withPart, type EntryContext, type EntryReading } from '../../../../shared/domain/entry-line.ts';
import { ownerMention, ownerName } from '../../../../shared/domain/entry-owner-words.ts';
import type { EntryOwner } from '../../../../shared/domain/entry-partners.ts';
import { handling } from '../../../../shared/domain/record.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import classes from './entry-line.module.css';
import { isAboutOwner } from './entry-outcome.tsx';
import { answeredLine, ownerKey, Question } from './entry-question.tsx';
import { TwiceHint } from './twice-hint.tsx';

const words = text.capture;
const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value: value as EntryKind, label }));
const handlings = handling.options.map((value) => ({ value, label: words.handling[value] }));
const handlingMention = { normal: null, 'not-minuted': '!nietnotuleren', 'oral-only': '!mondeling' } as const;

interface EntryPartsProps {
  /** Not empty. */
  readonly line: string;
  readonly reading: EntryReading;
  readonly context: EntryContext;
  readonly change: (line: string) => void;
  readonly choose: (kind: EntryKind) => void;
  /** Back to the line, when a part was corrected. */
  readonly leave: () => void;
}

/** What the line was understood as, part by part; each part can be said otherwise before Enter. */
export function EntryParts({ line, reading, context, change, choose, leave }: EntryPartsProps) {
  // Finding words that tell each owner apart takes a while: once per table, not once per key.
  const named = useMemo(() => ownerChoices(context), [context]);
  const doubted = reading.questions.find(isAboutOwner)?.words ?? null;
  const owners = useMemo(
    () => (doubted === null ? named : [{ ...ownerNone, label: askWho(doubted) }, ...named.slice(1)]),
    [named, doubted],
  );
  const conditions = useMemo(() => conditionChoices(context), [context]);
  const { kind, owner, due, conditionCode } = reading;
  const correct = (part: Parameters<typeof withPart>[2], said: string | null): void =>
    change(withPart(line, reading, part, said));
  return (
    <div
      className={classes['reading']}
      role="group"
      aria-label={words.understood}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <div className={classes['parts']}>
        <Choice
          label={words.kind}
          value={kind}
          data={kinds.filter(({ value }) => canBe(value, reading))}
          onChange={(value) => choose(value as EntryKind)}
        />
        {kind === 'action' && (
          <>
            <Choice
              label={words.owner}
              value={owner === null ? '' : ownerKey(owner)}
              asked={doubted !== null && owner === null}
              data={owners}
              onChange={(value) => correct('owner', owners.find((one) => one.value === value)?.mention ?? null)}
            />
            <DuePart key={due?.date ?? ''} due={due} correct={(said) => correct('date', said)} leave={leave} />
            <Choice
              label={words.condition}
              value={conditionCode ?? ''}
              data={conditions}
              onChange={(value) => correct('condition', conditionMention(value, context.conditions))}
            />
          </>
        )}
        {kind !== 'note:picture' && kind !== 'note:judgement' && (
          <Choice
            label={words.handlingLabel}
            value={reading.handling}
            data={handlings}
            onChange={(value) => correct('handling', handlingMention[handling.parse(value)])}
          />
        )}
      </div>
      <div className={classes['message']}>
        {reading.questions.map((question) => (
          <Question
            key={`${question.doubt}${question.at.start}`}
            question={question}
            context={context}
            answer={(given) => change(answeredLine(line, reading, given, context) ?? line)}
          />
        ))}
        <TwiceHint reading={reading} />
        <Text span size="sm" className={classes['words']} title={reading.text}>
          {reading.text}
          {reading.precondition !== '' && `, ${fill(words.provided, { what: reading.precondition })}`}
        </Text>
      </div>
    </div>
  );
}

/** The reading in one sentence: "Actie · Woonstichting · uiterlijk 8 december (vóór vrijlating) · Huisvesting". */
export function readingWords(reading: EntryReading, context: EntryContext): string {
  const { kind, owner, due, conditionCode, handling: how } = reading;
  const condition = context.conditions.find(({ code }) => code === conditionCode);
  const parts = [
    words.kinds[kind],
    owner === null ? undefined : ownerName(owner, context),
    due === null ? undefined : fill(words.dueOn, { what: dueWords(due) }),
    condition?.label,
    how === 'normal' || (kind === 'note:off-record' && how === 'not-minuted') ? undefined : words.handling[how],
    reading.text,
    ...reading.questions.map(({ doubt, words: said }) => fill(words.doubts[doubt], { what: said })),
  ];
  return `${words.understood}: ${parts.filter((part) => part !== undefined && part !== '').join(' · ')}`;
}

function dueWords(due: NonNullable<EntryReading['due']>): string {
  const date = formatDate(due.date);
  // "4 december" needs no second telling; "vóór vrijlating" does.
  return /\d{4}|^\D*\d{1,2}[ -/]\p{L}*/u.test(due.words) && !/v[oó]{2}r|tot /iu.test(due.words)
    ? date
    : fill(words.dueAs, { date, words: due.words });
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly data: readonly { value: string; label: string }[];
  /** It is open, and the line shows that it should not be. */
  readonly asked?: boolean;
  readonly onChange: (value: string) => void;
}

function Choice({ onChange, ...rest }: ChoiceProps) {
  // The same function for every key, so that a choice that stays the same is not made again.
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  const [choose] = useState(() => (value: string) => latest.current(value));
  return <PlainChoice {...rest} onChange={choose} />;
}

const PlainChoice = memo(function PlainChoice({ label, value, data, asked = false, onChange }: ChoiceProps) {
  return (
    <NativeSelect
      size="xs"
      className={classes['part'] ?? ''}
      aria-label={label}
      data-asked={asked || undefined}
      title={data.find((one) => one.value === value)?.label}
      value={value}
      data={[...data]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
});

/** The last day: typed as people type it, read by the same rules as the line. */
function DuePart({
  due,
  correct,
  leave,
}: {
  due: EntryReading['due'];
  correct: (said: string | null) => void;
  leave: () => void;
}) {
  const shown = due === null ? '' : formatDate(due.date);
  const [value, setValue] = useState(shown);
  const keep = (): void => {
    if (value.trim() !== shown) correct(value.trim() === '' ? null : `uiterlijk ${value.trim()}`);
  };
  return (
    <span className={classes['due']}>
      <TextInput
        size="xs"
        aria-label={words.due}
        title={due === null ? undefined : dueWords(due)}
        placeholder={words.dueNone}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          keep();
          leave();
        }}
      />
      {due !== null && dueWords(due) !== shown && (
        <Text span size="sm">
          ({due.words})
        </Text>
      )}
    </span>
  );
}

function askWho(said: string): string {
  return fill(words.ownerAsk, { what: said });
}

interface OwnerChoice {
  readonly value: string;
  readonly label: string;
  readonly mention: string | null;
}

const ownerNone: OwnerChoice = { value: '', label: words.ownerNone, mention: null };

function ownerChoices(context: EntryContext): OwnerChoice[] {
  const owners: EntryOwner[] = [
    ...context.organisations
      .filter(({ active }) => active)
      .map(({ id }) => ({ kind: 'organisation' as const, organisationId: id, personId: null })),
    ...context.people.map(({ id, organisationId }) => ({
      kind: 'organisation' as const,
      organisationId,
      personId: id,
    })),
    { kind: 'subject' },
  ];
  const choices = owners.flatMap((owner) => {
    const mention = ownerMention(owner, context);
    return mention === null ? [] : [{ value: ownerKey(owner), label: ownerName(owner, context), mention }];
  });
  return [ownerNone, ...choices];
}

function conditionChoices({ conditions }: EntryContext): { value: string; label: string }[] {
  return [{ value: '', label: words.conditionNone }, ...conditions.map(({ code, label }) => ({ value: code, label }))];
}
