import { ActionIcon, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ActionView } from '../../../../shared/contract/cases.ts';
import type { TableCondition } from '../../../../shared/contract/table.ts';
import { actionHints } from '../../../../shared/domain/action-rules.ts';
import type { Partners } from '../../../../shared/domain/partner-names.ts';
import { actionFields, type ActionFields, emptyAction } from '../../../../shared/domain/record.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useClient } from '../../../client/client-context.tsx';
import { ActionDetails } from './action-details.tsx';
import { ActionWho } from './action-who.tsx';
import { MarkWords } from './record-marks.tsx';
import { goToEmptyLine } from './go-to-empty-line.ts';
import { QuietWords } from './quiet-words.tsx';
import { RemoveButton } from './remove-button.tsx';
import { useAtTable } from './table-context.ts';
import record from './record.module.css';
import { useConvert } from './use-convert.ts';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';
import type { RowChanges } from './use-rows.ts';

interface ActionRowProps {
  readonly rowKey: string;
  /** Null for a line that the list does not hold yet. */
  readonly item: ActionView | null;
  /** Null for the empty line at the end. */
  readonly number: number | null;
  readonly conditions: readonly TableCondition[];
  readonly partners: Partners;
  readonly changes: RowChanges;
}

/**
 * One action: the words, who does it, before when, for which condition; the rest behind the dots. Drawn anew only when
 * its own action is another, so that what is recorded costs the same however long the list is.
 */
export const ActionRow = memo(function ActionRow(props: ActionRowProps) {
  const { rowKey, item, number, conditions, partners, changes } = props;
  const { meetingDate, readOnly, meetingId } = useAtTable();
  const remove = useCommand('actions.remove');
  const line = useRef<HTMLLIElement>(null);
  const isEmptyLine = number === null;
  const named = (words: string): string => fill(words, { n: String(number) });
  const draft = useActionDraft(props);
  const { value } = draft;
  const set = (fields: Partial<ActionFields>): void => {
    changes.started(rowKey);
    draft.change({ ...value, ...fields });
  };
  const leave = (): void => {
    draft.setFocused(false);
    if (isEmptyLine || value.text !== '') return;
    void draft.flush().then(() => {
      const isBack = line.current?.contains(document.activeElement) === true;
      if (!draft.isMade() && !isBack) changes.abandoned(rowKey);
    });
  };
  const [open, setOpen] = useState(false);
  const hasDetails = value.precondition !== '' || value.subjectInformed !== 'unknown';
  const hints = isEmptyLine ? [] : actionHints(value, meetingDate);
  const convert = useConvert();
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'F2' && item !== null && !readOnly) {
      event.preventDefault();
      void draft.flush().then(() => convert({ kind: 'action', actionId: item.id }));
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    goToEmptyLine('actions');
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
      <QuietWords
        size="sm"
        readOnly={readOnly}
        label={isEmptyLine ? text.table.newAction : named(text.table.action)}
        placeholder={text.table.actionPlaceholder}
        value={value.text}
        write={(words) => set({ text: words })}
        onKeyDown={onKey}
      />
      {!readOnly && item !== null ? (
        <RemoveButton
          label={named(text.table.removeAction)}
          remove={() => remove({ meetingId, actionId: item.id })}
          list="actions"
        />
      ) : (
        <span />
      )}
      {!isEmptyLine && (
        <div className={record['recordFields']}>
          <div className={record['who']}>
            <ActionWho value={value} number={number} conditions={conditions} partners={partners} set={set} />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={named(open ? text.table.less : text.table.more)}
              aria-expanded={open || hasDetails}
              onClick={() => setOpen((now) => !now)}
            >
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </div>
          <MarkWords value={value} />
          {hints.length > 0 && (
            <Text size="xs" c="var(--state-progress)" pl={10}>
              {hints.map((hint) => text.table.hints[hint]).join(' · ')}
            </Text>
          )}
          {(open || hasDetails) && <ActionDetails value={value} number={number} set={set} />}
        </div>
      )}
    </li>
  );
});

function useActionDraft({ rowKey, item, changes }: ActionRowProps) {
  const { meetingId, discussionId } = useAtTable();
  const client = useClient();
  // A save that waits must know of an item that the save before it made, without waiting for a new rendering.
  const id = useRef(item?.id ?? null);
  const stored = useMemo(() => (item === null ? emptyAction : actionFields.parse(item)), [item]);
  const onDisk = useRef(stored);
  useEffect(() => {
    onDisk.current = stored;
  }, [stored]);
  const draft = useDraft(`action:${rowKey}`, stored, async (next: ActionFields) => {
    if (id.current === null) {
      const made = await client.call('actions.add', { meetingId, discussionId, fields: next });
      id.current = made.actionId;
      changes.made(rowKey, made.actionId);
    } else {
      const fields = changedFields(onDisk.current, next);
      await client.call('actions.update', { meetingId, actionId: id.current, fields });
    }
    onDisk.current = next;
  });
  return { ...draft, isMade: () => id.current !== null };
}

/** What to send: so that typing in one field is one step to take back, apart from the others. */
function changedFields(before: ActionFields, after: ActionFields): Partial<ActionFields> {
  const names = Object.keys(after) as (keyof ActionFields)[];
  return Object.fromEntries(names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]));
}
