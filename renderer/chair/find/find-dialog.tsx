import { Kbd, Modal, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { text } from '../../../shared/text/nl.ts';
import { useAnswer } from '../../client/use-call.ts';
import { dialogParts } from '../../components/dialog-parts.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { useNavigation } from '../navigation.tsx';
import { useAllCommands } from './commands.tsx';
import classes from './find-dialog.module.css';
import { matchingCommands, resultGroups, type Result } from './find-results.ts';

const mostPerGroup = 8;
const nothingFound = { people: [], groups: [], actions: [], decisions: [] };

/** Finds people, cases, actions, decisions and commands as you type; opened by Ctrl+K, left by Escape. */
export function FindDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text.find.title}
      size={640}
      yOffset="8vh"
      transitionProps={{ duration: 0 }}
      {...dialogParts}
    >
      {opened && <FindBox onClose={onClose} />}
    </Modal>
  );
}

/**
 * A field with the list of what was found under it (ARIA: combobox with an open listbox). Own keys, as Mantine's
 * Combobox tells a screen reader of a chosen line only after an arrow key, and here the first line is chosen at once.
 */
function FindBox({ onClose }: { onClose: () => void }) {
  const { go } = useNavigation();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  // Within the key that opened it: who types on at once loses no letter.
  useLayoutEffect(() => field.current?.focus(), []);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [settled] = useDebouncedValue(typed.trim(), 80);
  const answer = useAnswer('find.search', { words: settled, limit: mostPerGroup }, { enabled: settled !== '' });
  const commands = useAllCommands();
  const groups = useMemo(
    () =>
      resultGroups(
        settled === '' ? nothingFound : (answer.data ?? nothingFound),
        matchingCommands(commands, typed),
        go,
      ),
    [answer.data, settled, commands, typed, go],
  );
  const results = groups.flatMap((group) => group.results);
  const at = Math.max(
    0,
    results.findIndex(({ id }) => id === chosen),
  );
  const current = results[at];
  const isCurrent = settled === typed.trim() && !answer.isFetching;

  const open = (result: Result | undefined): void => {
    if (result === undefined) return;
    onClose();
    result.open();
  };
  const choose = (place: number): void => {
    const next = results[(place + results.length) % results.length];
    if (next === undefined) return;
    setChosen(next.id);
    document.getElementById(`${listId}-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = { ArrowDown: () => choose(at + 1), ArrowUp: () => choose(at - 1), Enter: () => open(current) }[
      event.key
    ];
    if (act === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  return (
    <>
      <TextInput
        ref={field}
        role="combobox"
        data-autofocus
        aria-label={text.find.field}
        aria-expanded={results.length > 0}
        aria-controls={listId}
        aria-activedescendant={current === undefined ? undefined : `${listId}-${current.id}`}
        autoComplete="off"
        placeholder={text.find.placeholder}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          setChosen(null);
        }}
      />
      <FailureMessage error={answer.error} />
      <div id={listId} role="listbox" aria-label={text.find.title} className={classes['results']}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${listId}-${group.id}`}>
            <div id={`${listId}-${group.id}`} className={classes['group']}>
              {group.label}
            </div>
            {group.results.map((result) => (
              <div
                key={result.id}
                id={`${listId}-${result.id}`}
                role="option"
                aria-selected={result === current}
                className={classes['result']}
                onClick={() => open(result)}
              >
                <div className={classes['words']}>
                  <div className={classes['title']}>{result.title}</div>
                  {result.detail !== '' && <div className={classes['detail']}>{result.detail}</div>}
                </div>
                {result.keys !== undefined && <Kbd size="xs">{result.keys}</Kbd>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <Text role="status" size="sm" c="dimmed" mt="sm">
        {results.length > 0
          ? `${text.find.found(results.length)}. ${text.find.hint}`
          : isCurrent
            ? text.find.nothing
            : ''}
      </Text>
    </>
  );
}
