import { Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import type { TableView } from '../../../../shared/contract/table.ts';
import { subjectInformed } from '../../../../shared/domain/case.ts';
import type { ClosingGap } from '../../../../shared/domain/closing-gate.ts';
import { organisationId } from '../../../../shared/domain/ids.ts';
import type { ActionItem } from '../../../../shared/domain/record.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDateInLine } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useClient } from '../../../client/client-context.tsx';
import { useAnswer } from '../../../client/use-call.ts';
import { DateField } from '../../../components/date-field.tsx';
import classes from './reading-round.module.css';
import { useAtTable } from './table-context.ts';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

const words = text.closing;

/** What the outcome of a case needs, each to be filled where it stands; what is missing says so, and stops nobody. */
export function ClosingFields({ view, gaps }: { view: TableView; gaps: readonly ClosingGap[] }) {
  const { meetingId, discussionId, readOnly } = useAtTable();
  const client = useClient();
  const partners = useAnswer('partners.list', {});
  const updateCase = useCommand('cases.update');
  const set = useCommand('table.set');
  const record = view.case;
  const change = (fields: InputOf<'cases.update'>['fields']): void => void updateCase({ caseId: record.id, fields });
  const criterion = useDraft('closing:criterion', view.discussion.scaleDownCriterion, (scaleDownCriterion) =>
    client.call('table.set', { meetingId, discussionId, fields: { scaleDownCriterion } }),
  );
  const reason = useDraft('closing:reason', record.notInformedReason, (notInformedReason) =>
    client.call('cases.update', { caseId: record.id, fields: { notInformedReason } }),
  );
  const label = (kind: ClosingGap['kind'], name: string) => (
    <>
      {name}
      {gaps.some((gap) => gap.kind === kind) && <span className={classes['missing']}> · {words.missing}</span>}
    </>
  );
  const organisations = (partners.data?.organisations ?? []).filter(
    ({ id, active }) => active || id === record.caseDirectorOrganisationId,
  );
  return (
    <section aria-labelledby="closing">
      <Title order={3} size="h6" id="closing" mt="md">
        <span role="status">{gapsInWords(gaps.length)}</span>
      </Title>
      <NativeSelect
        size="xs"
        disabled={readOnly}
        label={label('no-director', words.director)}
        value={record.caseDirectorOrganisationId ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({
            caseDirectorOrganisationId: value === '' ? null : organisationId.parse(value),
            caseDirectorPersonId: null,
          })
        }
        data={[
          { value: '', label: words.directorNone },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <DateField
        size="xs"
        disabled={readOnly}
        label={label('no-return', words.returnOn)}
        value={view.discussion.returnOn}
        onChange={(returnOn) => void set({ meetingId, discussionId, fields: { returnOn } })}
      />
      <TextInput
        size="xs"
        readOnly={readOnly}
        label={words.criterion}
        placeholder={words.criterionPlaceholder}
        value={criterion.value}
        onChange={(event) => criterion.change(event.currentTarget.value)}
        onFocus={() => criterion.setFocused(true)}
        onBlur={() => criterion.setFocused(false)}
      />
      <NativeSelect
        size="xs"
        disabled={readOnly}
        label={label('not-informed', words.informed)}
        value={record.subjectInformed}
        onChange={(event) => change({ subjectInformed: subjectInformed.parse(event.currentTarget.value) })}
        data={subjectInformed.options.map((option) => ({ value: option, label: text.labels.informed[option] }))}
      />
      {record.subjectInformed === 'no' && (
        <TextInput
          size="xs"
          readOnly={readOnly}
          label={words.notInformedReason}
          value={reason.value}
          onChange={(event) => reason.change(event.currentTarget.value)}
          onFocus={() => reason.setFocused(true)}
          onBlur={() => reason.setFocused(false)}
        />
      )}
      <OpenActions actions={view.actions} gaps={gaps} />
    </section>
  );
}

function gapsInWords(count: number): string {
  if (count === 0) return words.gaps.none;
  return count === 1 ? words.gaps.one : fill(words.gaps.many, { n: String(count) });
}

/** The actions that were incomplete when the round began: they stay, so that the focus does not fall away under a hand. */
function OpenActions({ actions, gaps }: { actions: readonly ActionItem[]; gaps: readonly ClosingGap[] }) {
  const [listed] = useState(
    () => new Set(gaps.flatMap((gap) => (gap.kind === 'incomplete-action' ? [gap.actionId] : []))),
  );
  const { meetingId, readOnly } = useAtTable();
  const update = useCommand('actions.update');
  const partners = useAnswer('partners.list', {});
  const open = actions.filter(({ id }) => listed.has(id));
  if (open.length === 0) return null;
  return (
    <>
      <Text size="xs" fw={600} mt="xs">
        {words.actionsOpen}
      </Text>
      {open.map((action) => (
        <div key={action.id} className={classes['partner']}>
          <Text size="sm" truncate title={action.text}>
            {action.text}
          </Text>
          <Group gap={4} grow>
            <NativeSelect
              size="xs"
              disabled={readOnly || action.ownerKind === 'subject'}
              aria-label={fill(words.ownerOf, { what: action.text })}
              value={action.ownerOrganisationId ?? ''}
              onChange={({ currentTarget: { value } }) =>
                void update({
                  ...{ meetingId, actionId: action.id },
                  fields: {
                    ownerOrganisationId: value === '' ? null : organisationId.parse(value),
                    ownerPersonId: null,
                  },
                })
              }
              data={[
                { value: '', label: action.ownerKind === 'subject' ? words.subject : words.noOwner },
                ...(partners.data?.organisations ?? [])
                  .filter(({ active }) => active)
                  .map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <DateField
              size="xs"
              disabled={readOnly}
              aria-label={fill(words.dueOf, { what: action.text })}
              format={formatDateInLine}
              clearable={false}
              value={action.dueDate}
              onChange={(dueDate) => void update({ meetingId, actionId: action.id, fields: { dueDate } })}
            />
          </Group>
        </div>
      ))}
    </>
  );
}
