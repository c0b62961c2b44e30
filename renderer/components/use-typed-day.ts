import { useState } from 'react';
import type { IsoDate } from '../../shared/domain/dates.ts';
import { isWholeDay, readTypedDay, typedDayProblem, type TypedDayProblem } from '../../shared/domain/typed-day.ts';

interface Typing {
  readonly words: string;
  /** The day before the first key, and the one that was given out last. */
  readonly before: IsoDate | null;
  readonly given: IsoDate | null;
  /** The field was left like this: what is wrong is said until it is right. */
  readonly left: boolean;
}

interface TypedDay {
  /** Null while nothing is being typed: the field shows its day. */
  readonly words: string | null;
  /** The day that the words say so far, or else the day that stands. */
  readonly day: IsoDate | null;
  readonly problem: TypedDayProblem | null;
  /** Whether it is time to say the problem. */
  readonly left: boolean;
  readonly write: (words: string) => void;
  /** The field is left or Enter pressed. */
  readonly leave: () => void;
  readonly pick: (day: IsoDate | null) => void;
}

/**
 * What is typed in the place of a day. Words that are no day stay, and nothing is kept of them: what was given out on
 * the way to them ("3-12-2026", and then one digit more) is taken back.
 */
export function useTypedDay(value: IsoDate | null, onChange: (day: IsoDate | null) => void): TypedDay {
  const [typing, setTyping] = useState<Typing | null>(null);
  const problem = typing === null ? null : typedDayProblem(typing.words);

  const give = (day: IsoDate | null, given: IsoDate | null): IsoDate | null => {
    if (day !== given) onChange(day);
    return day;
  };
  const write = (words: string): void => {
    const { before, given, left } = typing ?? { before: value, given: value, left: false };
    if (typedDayProblem(words) !== null) {
      setTyping({ words, before, given: give(before, given), left });
      return;
    }
    // "3-12-20" is a day, but perhaps one that is only begun: it waits until the field is left.
    const waits = words.trim() !== '' && !isWholeDay(words);
    setTyping({ words, before, given: waits ? given : give(readTypedDay(words), given), left: false });
  };
  const leave = (): void => {
    if (typing === null) return;
    if (problem !== null) {
      setTyping({ ...typing, left: true });
      return;
    }
    give(readTypedDay(typing.words), typing.given);
    setTyping(null);
  };
  const pick = (day: IsoDate | null): void => {
    onChange(day);
    setTyping(null);
  };
  const read = typing === null ? null : readTypedDay(typing.words);
  return {
    words: typing?.words ?? null,
    day: read ?? value,
    problem,
    left: typing?.left ?? false,
    ...{ write, leave, pick },
  };
}
