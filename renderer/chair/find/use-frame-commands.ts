import { useMemo } from 'react';
import { text } from '../../../shared/text/nl.ts';
import { useClient } from '../../client/client-context.tsx';
import { useNavigation, type Place } from '../navigation.tsx';
import { useLock } from '../use-lock.ts';
import { useCommands, type Command } from './commands.tsx';

const places: readonly { readonly label: string; readonly keys?: string; readonly place: Place }[] = [
  { label: text.frame.meetings, keys: 'Alt+1', place: { view: 'meetings' } },
  { label: text.frame.cases, keys: 'Alt+2', place: { view: 'cases' } },
  { label: text.frame.actions, keys: 'Alt+3', place: { view: 'actions' } },
  { label: text.frame.partners, keys: 'Alt+4', place: { view: 'partners' } },
  { label: text.frame.documents, keys: 'Alt+5', place: { view: 'documents' } },
  { label: text.frame.settings, keys: 'Alt+6', place: { view: 'settings' } },
  { label: text.find.import, place: { view: 'import' } },
];

/** What can be done wherever the chair is: the six sections, the list, the screen, the lock. */
export function useFrameCommands(showKeys: () => void): void {
  const { go } = useNavigation();
  const client = useClient();
  const lock = useLock();
  const commands = useMemo<readonly Command[]>(
    () => [
      ...places.map(({ label, keys, place }) => ({
        id: `go-${place.view}`,
        label: text.find.go(label),
        ...(keys === undefined ? {} : { keys }),
        run: () => go(place),
      })),
      {
        id: 'screen-neutral',
        label: text.find.neutral,
        keys: 'F9',
        // A refusal cannot leave the case on the screen unseen: the miniature and the choice show what is there.
        run: () => void client.call('screen.neutral', {}).catch(() => undefined),
      },
      { id: 'keys', label: text.frame.showKeys, keys: '?', run: showKeys },
      { id: 'lock', label: text.frame.lock, keys: 'Ctrl+L', run: lock },
    ],
    [go, client, lock, showKeys],
  );
  useCommands('frame', commands);
}
