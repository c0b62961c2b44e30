import { Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { completionsAt, type Completion } from '../../../../shared/domain/entry-completions.ts';
import { nextKind } from '../../../../shared/domain/entry-kind.ts';
import { readEntry } from '../../../../shared/domain/entry-line.ts';
import { snippetAt } from '../../../../shared/domain/snippet.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { entryOf } from './entry-of.ts';
import classes from './entry-line.module.css';
import { EntryOutcome, staysOpen, type Unsettled } from './entry-outcome.tsx';
import { EntryParts, readingWords } from './entry-parts.tsx';
import { isTextField } from './is-text-field.ts';
import { useEntry } from './use-entry.ts';
import { placeOf } from './use-convert.ts';
import { useEntryContext, useSnippets, type EntryAbout } from './use-entry-context.ts';
import { whenThere } from './when-there.ts';

const words = text.capture;

/** The one line in which all that is said can be typed; what it was understood as stands under it, before Enter. */
export function EntryLine(about: EntryAbout) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const known = useEntryContext(about);
  const snippets = useSnippets();
  const entry = useEntry();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(-1);
  const [closed, setClosed] = useState(false);
  const [said, setSaid] = useState('');
  const [unsettled, setUnsettled] = useState<Unsettled | null>(null);
  useEntryKey(input);
  const wantedCaret = useRef<number | null>(null);
  // With the words, before the next key: a moment later would put the cursor back under the hand of who types on.
  useLayoutEffect(() => {
    const at = wantedCaret.current;
    wantedCaret.current = null;
    if (at !== null) input.current?.setSelectionRange(at, at);
  });
  const { line, chosenKind } = entry;
  const reading = useMemo(() => readEntry(line, { ...known, chosenKind }), [line, known, chosenKind]);
  const offered = closed ? null : completionsAt(line.slice(0, caret), known, snippets);
  const options = offered?.options ?? [];

  const put = (next: string, at: number): void => {
    entry.change(next);
    setCaret(at);
    setActive(-1);
    wantedCaret.current = at;
  };
  const take = ({ insert }: Completion, start: number): void => {
    const after = line.slice(caret);
    put(`${line.slice(0, start)}${insert} ${after.trimStart()}`, start + insert.length + 1);
    setClosed(true);
  };
  const expand = (): boolean => {
    const found = snippetAt(line.slice(0, caret), snippets);
    if (found !== null) take({ insert: found.snippet.text, label: '' }, found.start);
    return found !== null;
  };
  const record = (): void => {
    const made = entryOf(reading);
    if (made === null) {
      if (line.trim() !== '') setSaid(words.noText);
      return;
    }
    setSaid(fill(words.recorded, { what: words.kinds[reading.kind] }));
    setUnsettled(null);
    void entry.record(made).then((done) => {
      if (done === null) return;
      const open = reading.questions.filter((question) => staysOpen(question, reading));
      if (done.kind === 'action' && open.length > 0) setUnsettled({ actionId: done.actionId, line, reading, open });
      whenThere(
        () => placeOf(done),
        (place) => (place.closest('[data-record]') ?? place).scrollIntoView({ block: 'nearest' }),
      );
    });
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = keyAction(event);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const keyAction = (event: KeyboardEvent<HTMLInputElement>): (() => void) | null => {
    const chosen = options[active];
    const step = (by: number) => () => setActive((active + by + options.length + 1) % (options.length + 1) || 0);
    switch (event.key) {
      case 'F2':
        return () => entry.choose(nextKind(reading));
      case 'Enter':
        return chosen !== undefined && offered !== null ? () => take(chosen, offered.start) : record;
      case 'ArrowDown':
        return options.length === 0 ? null : active >= options.length - 1 ? () => setActive(0) : step(1);
      case 'ArrowUp':
        return options.length === 0 ? null : () => setActive(active <= 0 ? options.length - 1 : active - 1);
      case 'Escape':
        return options.length === 0 ? null : () => setClosed(true);
      case 'Tab': {
        const first = chosen ?? options[0];
        if (event.shiftKey || offered === null || first === undefined) return null;
        return () => take(first, offered.start);
      }
      case ' ':
        return snippetAt(line.slice(0, caret), snippets) === null ? null : () => void expand();
      default:
        return null;
    }
  };

  return (
    <section className={classes['entry']} aria-label={words.line}>
      {options.length > 0 && (
        <ul className={classes['options']} role="listbox" id={`${id}-options`} aria-label={words.completions}>
          {options.map((option, at) => (
            <li
              key={option.insert}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              className={classes['option']}
              onPointerDown={(event) => {
                event.preventDefault();
                if (offered !== null) take(option, offered.start);
              }}
            >
              {option.label}
            </li>
          ))}
        </ul>
      )}
      <TextInput
        ref={input}
        id={`${id}-line`}
        data-entry-line
        size="sm"
        aria-label={words.line}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={options.length > 0 ? `${id}-options` : undefined}
        aria-activedescendant={active >= 0 && options.length > 0 ? `${id}-${active}` : undefined}
        description={line === '' ? words.keysHint : readingWords(reading, known)}
        // Read out with the line; what is seen of it are the parts below.
        descriptionProps={{ className: VisuallyHidden.classes['root'] ?? '' }}
        value={line}
        onChange={({ currentTarget }) => {
          entry.change(currentTarget.value);
          setCaret(currentTarget.selectionStart ?? currentTarget.value.length);
          setActive(-1);
          setClosed(false);
          if (currentTarget.value.trim() !== '') setSaid('');
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
        onBlur={() => setClosed(true)}
        onKeyDown={onKey}
      />
      {line.trim() === '' ? (
        <div className={classes['reading']}>
          <Text size="xs" c="dimmed">
            {words.keysHint}
          </Text>
          <EntryOutcome
            {...{ said, unsettled, context: known }}
            settle={(left) => {
              setUnsettled(left);
              input.current?.focus();
            }}
          />
        </div>
      ) : (
        <EntryParts
          line={line}
          reading={reading}
          context={known}
          change={(next) => put(next, next.length)}
          choose={entry.choose}
          leave={() => input.current?.focus()}
        />
      )}
      {entry.failed.map((one) => (
        <Text key={one.key} size="sm" role="alert" className={classes['failed']}>
          {words.failed} <q>{one.words}</q>{' '}
          <button type="button" className={classes['retry']} onClick={() => void entry.retry(one)}>
            {text.table.retry}
          </button>
        </Text>
      ))}
    </section>
  );
}

/** `/` outside a text field, Ctrl+/ or Alt+/ within one: to the entry line. */
function useEntryKey(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.key !== '/') return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      const withKey = event.ctrlKey || event.metaKey || event.altKey;
      if (!withKey && isTextField(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [input]);
}
