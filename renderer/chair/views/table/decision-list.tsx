import { ActionIcon, Group, Text, Title } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { memo, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { DecisionView } from '../../../../shared/contract/cases.ts';
import type { Decision } from '../../../../shared/domain/record.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatShortDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useClient } from '../../../client/client-context.tsx';
import { MarkFields, MarkWords } from './record-marks.tsx';
import { goToEmptyLine } from './go-to-empty-line.ts';
import { QuietWords } from './quiet-words.tsx';
import { RemoveButton } from './remove-button.tsx';
import { useAtTable } from './table-context.ts';
import lists from './list.module.css';
import record from './record.module.css';
import { useConvert } from './use-convert.ts';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';
import { useRows, type RowChanges } from './use-rows.ts';

/** The decisions on this case, each edited where it stands; the last line is always empty and makes the next one. */
export const DecisionList = memo(function DecisionList({
  decisions,
  earlier,
}: {
  decisions: readonly Decision[];
  earlier: readonly DecisionView[];
}) {
  const { readOnly, meetingDate } = useAtTable();
  const { rows, changes } = useRows(decisions);
  const shown = readOnly ? rows.filter(({ isEmptyLine }) => !isEmptyLine) : rows;
  return (
    <section className={lists['section']} aria-labelledby="decisions">
      <Title order={3} size="h6" id="decisions">
        {text.table.decisions}
      </Title>
      <ol className={lists['plainList']} data-lines="decisions">
        {shown.map(({ key, item, isEmptyLine }, at) => (
          <DecisionRow key={key} rowKey={key} item={item} number={isEmptyLine ? null : at + 1} changes={changes} />
        ))}
      </ol>
      {earlier.length > 0 && (
        <details>
          <Text component="summary" size="sm">
            {fill(text.table.earlierDecisions, { n: String(earlier.length) })}
          </Text>
          <ul>
            {earlier.map((one) => (
              <Text component="li" size="sm" key={one.id}>
                {formatShortDate(one.decidedOn, meetingDate)}: {one.text}
              </Text>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
});

type Words = Pick<Decision, 'text' | 'rationale' | 'handling' | 'health'>;
const noWords: Words = { text: '', rationale: '', handling: 'normal', health: 'auto' };

interface DecisionRowProps {
  readonly rowKey: string;
  /** Null for a line that the list does not hold yet. */
  readonly item: Decision | null;
  /** Null for the empty line at the end. */
  readonly number: number | null;
  readonly changes: RowChanges;
}

/** One decision and why; drawn anew only when it is another, as an action is. */
const DecisionRow = memo(function DecisionRow({ rowKey, item, number, changes }: DecisionRowProps) {
  const { meetingId, discussionId, readOnly } = useAtTable();
  const client = useClient();
  const remove = useCommand('decisions.remove');
  // A save that waits must know of an item that the save before it made, without waiting for a new rendering.
  const id = useRef(item?.id ?? null);
  const stored = useMemo(() => (item === null ? noWords : wordsOf(item)), [item]);
  const [open, setOpen] = useState(false);
  const convert = useConvert();
  const line = useRef<HTMLLIElement>(null);
  const draft = useDraft(`decision:${rowKey}`, stored, async (next: Words) => {
    if (id.current !== null) return client.call('decisions.update', { meetingId, decisionId: id.current, ...next });
    const made = await client.call('decisions.add', { meetingId, discussionId, ...next });
    id.current = made.decisionId;
    changes.made(rowKey, made.decisionId);
    return made;
  });
  const { value } = draft;
  const isEmptyLine = number === null;
  const name = fill(text.table.decision, { n: String(number) });
  const change = (next: Words): void => {
    changes.started(rowKey);
    draft.change(next);
  };
  const leave = (): void => {
    draft.setFocused(false);
    if (isEmptyLine || value.text !== '' || value.rationale !== '') return;
    void draft.flush().then(() => {
      const isBack = line.current?.contains(document.activeElement) === true;
      if (id.current === null && !isBack) changes.abandoned(rowKey);
    });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'F2' && item !== null && !readOnly) {
      event.preventDefault();
      void draft.flush().then(() => convert({ kind: 'decision', decisionId: item.id }));
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    goToEmptyLine('decisions');
  };
  return (
    <li
      ref={line}
      className={record['record']}
      data-empty-line={isEmptyLine || undefined}
      data-record={item?.id}
      onFocus={() => draft.setFocused(true)}
      onBlur={(event) => {
        if (!line.current?.contains(event.relatedTarget)) leave();
      }}
    >
      <span className={record['recordNumber']} aria-hidden>
        {isEmptyLine ? '+' : `${number}.`}
      </span>
      <div>
        <QuietWords
          size="sm"
          strong
          readOnly={readOnly}
          label={isEmptyLine ? text.table.newDecision : name}
          placeholder={text.table.decisionPlaceholder}
          value={value.text}
          write={(words) => change({ ...value, text: words })}
          onKeyDown={onKey}
        />
        {!isEmptyLine && (
          <QuietWords
            size="xs"
            readOnly={readOnly}
            label={fill(text.table.rationaleOf, { n: String(number) })}
            placeholder={text.table.rationale}
            value={value.rationale}
            write={(words) => change({ ...value, rationale: words })}
          />
        )}
        {!isEmptyLine && <MarkWords value={value} />}
        {!isEmptyLine && open && (
          <Group gap="xs" align="end">
            <MarkFields of={name.toLowerCase()} value={value} set={(marks) => change({ ...value, ...marks })} />
          </Group>
        )}
      </div>
      {!readOnly && item !== null && (
        <Group gap={0} wrap="nowrap" align="start">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={fill(text.capture.moreOf, { what: name.toLowerCase() })}
            aria-expanded={open}
            onClick={() => setOpen((now) => !now)}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
          <RemoveButton
            label={fill(text.table.removeDecision, { n: String(number) })}
            remove={() => remove({ meetingId, decisionId: item.id })}
            list="decisions"
          />
        </Group>
      )}
    </li>
  );
});

function wordsOf({ text: words, rationale, handling, health }: Decision): Words {
  return { text: words, rationale, handling, health };
}
