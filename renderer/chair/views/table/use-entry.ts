import { useEffect, useRef, useState } from 'react';
import type { Entry, RecordedAs } from '../../../../shared/contract/capture.ts';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { lineAs, type EntryKind } from '../../../../shared/domain/entry-kind.ts';
import { useClient } from '../../../client/client-context.tsx';
import { flushAll } from '../../../client/flush-registry.ts';
import { useAutosave } from '../../../client/use-autosave.ts';
import { useSaveLog } from './save-log.ts';
import { useAtTable } from './table-context.ts';

interface Failed {
  readonly key: string;
  readonly words: string;
  readonly entry: Entry;
}

/** The words of the entry line: kept as they are typed, recorded by one command, never lost when that fails. */
export function useEntry() {
  const { meetingId, discussionId } = useAtTable();
  const client = useClient();
  const log = useSaveLog();
  const [line, setLine] = useState('');
  const [chosenKind, choose] = useState<EntryKind | null>(null);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const typed = useRef(false);
  // A kind that was chosen by hand is kept in the words that say it.
  const own = line === '' || chosenKind === null ? line : lineAs(line, chosenKind);
  const draft = [...failed.map(({ words }) => words), own].filter((words) => words !== '').join(' ');
  const saver = useAutosave(draft, (words) =>
    client.call('entries.saveDraft', { meetingId, discussionId, line: words }),
  );
  const { accept } = saver;
  useEffect(() => {
    let gone = false;
    void client
      .call('entries.draft', { discussionId })
      .then(({ line: kept }) => {
        if (gone || kept === '') return;
        if (!typed.current) accept(kept);
        // Who typed before the answer came finds both, the older words first.
        setLine((now) => (now === '' ? kept : `${kept} ${now}`));
      })
      // Locked meanwhile: the words are in the vault and come with the next time.
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [client, discussionId, accept]);

  const send = async (job: Failed): Promise<RecordedAs | null> => {
    // A note that still waits to be saved goes first: the new line comes after what was typed there.
    if (job.entry.kind === 'note') await flushAll();
    const input: InputOf<'entries.add'> = { meetingId, discussionId, entry: job.entry };
    const save = (): Promise<RecordedAs> => client.call('entries.add', input);
    try {
      const made = await log.follow(`entry:${job.key}`, save, () => void retry(job));
      setFailed((before) => before.filter(({ key }) => key !== job.key));
      return made;
    } catch {
      setFailed((before) => (before.some(({ key }) => key === job.key) ? before : [...before, job]));
      return null;
    }
  };
  const retry = (job: Failed): Promise<RecordedAs | null> => send(job);
  return {
    line,
    chosenKind,
    choose,
    failed,
    change: (words: string) => {
      typed.current = true;
      setLine(words);
    },
    /** Empties the line at once; what cannot be recorded is shown with its words. @returns null then. */
    record: (entry: Entry): Promise<RecordedAs | null> => {
      const job = { key: crypto.randomUUID(), words: own, entry };
      setLine('');
      choose(null);
      return send(job);
    },
    retry,
  };
}
