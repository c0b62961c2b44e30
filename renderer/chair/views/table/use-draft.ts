import { useEffect, useRef, useState } from 'react';
import { useAutosave } from '../../../client/use-autosave.ts';
import { useSaveLog } from './save-log.ts';

interface Draft<T> {
  readonly value: T;
  readonly change: (value: T) => void;
  readonly setFocused: (focused: boolean) => void;
  readonly flush: () => Promise<void>;
}

/**
 * Words that somebody may be typing while answers from the core arrive. What is typed wins: an answer is taken over
 * only when nothing waits to be saved and the focus is elsewhere, and never when it says what we saved ourselves.
 * @param field names the field in the log of saves.
 */
export function useDraft<T>(field: string, stored: T, save: (value: T) => Promise<unknown>): Draft<T> {
  const log = useSaveLog();
  const [value, setValue] = useState(stored);
  const [onDisk, setOnDisk] = useState(stored);
  const [seen, setSeen] = useState(stored);
  const [focused, setFocused] = useState(false);
  // A save that waits was made by an earlier rendering: what is on disk it must read when it runs.
  const disk = useRef(stored);
  useEffect(() => {
    disk.current = onDisk;
  }, [onDisk]);
  const retry = useRef<() => void>(() => undefined);
  const saver = useAutosave(value, async (next) => {
    if (same(next, disk.current)) {
      log.forget(field);
      return;
    }
    await log.follow(
      field,
      () => save(next),
      () => retry.current(),
    );
    disk.current = next;
    setOnDisk(next);
  });
  const { flush } = saver;
  useEffect(() => {
    retry.current = () => void flush();
  }, [flush]);
  const waits = saver.state === 'saving';
  useEffect(() => {
    log.waits(field, waits);
    return () => log.waits(field, false);
  }, [log, field, waits]);
  if (stored !== seen) {
    if (same(stored, onDisk)) setSeen(stored);
    else if (!focused && saver.state === 'saved' && same(value, onDisk)) {
      setSeen(stored);
      setOnDisk(stored);
      setValue(stored);
    }
  }
  return {
    value,
    change: setValue,
    setFocused: (now) => {
      setFocused(now);
      if (!now) void saver.flush();
    },
    flush: saver.flush,
  };
}

function same(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}
