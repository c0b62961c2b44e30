import { Button, Text, TextInput, Title } from '@mantine/core';
import { Fragment, memo, type KeyboardEvent } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import { isOverdue } from '../../../../shared/domain/action-rules.ts';
import type { Presence } from '../../../../shared/domain/meeting.ts';
import { proposesEscalation } from '../../../../shared/domain/postponed-action.ts';
import { type ActionStatus, emptyAction } from '../../../../shared/domain/record.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatShortDate } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useClient } from '../../../client/client-context.tsx';
import { useAtTable } from './table-context.ts';
import lists from './list.module.css';
import classes from './previous-actions.module.css';
import fields from './quiet-field.module.css';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';
import { useReviewSteps, type ReviewSteps } from './use-review-steps.ts';
import { useTablePartners } from './use-table-partners.ts';

type PreviousAction = TableView['previousActions'][number];

const overdue = `! ${text.actions.overdue}`;

/** In the order of the keys 1–4. */
const outcomes = ['done', 'running', 'circumstances-changed', 'not-done'] as const satisfies readonly ActionStatus[];

/** What earlier meetings agreed and what became of it; what is not ended goes along to the next meeting. */
export const PreviousActions = memo(function PreviousActions({
  actions,
  presence,
  director,
}: {
  actions: readonly PreviousAction[];
  presence: readonly Presence[];
  director: Director;
}) {
  const { section, end, complete, onEndKey, steps } = useReviewSteps(actions);
  const notKept = useAtTable().recorded === 'afterwards';
  return (
    <section className={lists['section']} aria-labelledby="previous-actions" ref={section}>
      <Title order={3} size="h6" id="previous-actions">
        {text.table.previousActions} {actions.length > 0 && `(${actions.length})`}
      </Title>
      {actions.length === 0 ? (
        !notKept && (
          <Text size="sm" c="dimmed">
            {text.table.noPreviousActions}
          </Text>
        )
      ) : (
        <ul className={lists['plainList']}>
          {actions.map((action) => (
            <PreviousActionRow key={action.id} {...{ action, director, steps }} away={isAway(action, presence)} />
          ))}
        </ul>
      )}
      {(complete || notKept) && (
        <Text size="sm" c="dimmed" mt={4} tabIndex={-1} ref={end} onKeyDown={onEndKey}>
          {notKept ? text.table.previousNotKept : text.table.allReviewed}
        </Text>
      )}
    </section>
  );
});

/** Who keeps an eye on the case: an action that is to be escalated goes there. */
type Director = Pick<TableView['case'], 'caseDirectorOrganisationId' | 'caseDirectorPersonId'>;

function isAway({ ownerOrganisationId: owner }: PreviousAction, presence: readonly Presence[]): boolean {
  return (
    owner !== null && !presence.some(({ organisationId, state }) => organisationId === owner && state === 'present')
  );
}

/** What an outcome means for the next meeting, where the word alone does not say it. */
function whatComesOfIt({ status, review }: PreviousAction): readonly string[] {
  if (review === null) return status === 'not-done' ? [text.closing.notDoneBefore] : [];
  if (review.outcome === 'not-done') return [text.closing.stays];
  return review.outcome === 'circumstances-changed' ? [text.closing.ends] : [];
}

function PreviousActionRow({
  action,
  director,
  away,
  steps,
}: {
  action: PreviousAction;
  director: Director;
  away: boolean;
  steps: ReviewSteps;
}) {
  const { meetingId, discussionId, meetingDate, readOnly } = useAtTable();
  const client = useClient();
  const review = useCommand('actions.review');
  const add = useCommand('actions.add');
  const { organisations } = useTablePartners();
  const owner =
    action.ownerKind === 'subject'
      ? text.table.subject
      : organisations.find(({ id }) => id === action.ownerOrganisationId)?.name;
  const remark = useDraft(`review:${action.id}`, action.review?.remark ?? '', (words) =>
    client.call('actions.review', {
      ...{ meetingId, discussionId, actionId: action.id, remark: words },
      outcome: action.review?.outcome ?? action.status,
    }),
  );
  const judge = (outcome: ActionStatus): void =>
    void review({
      ...{ meetingId, discussionId, actionId: action.id, remark: remark.value },
      outcome: action.review?.outcome === outcome ? 'open' : outcome,
    });
  const escalates = proposesEscalation(action);
  const escalate = (): void =>
    void add({
      ...{ meetingId, discussionId },
      fields: {
        ...emptyAction,
        text: fill(text.closing.escalateText, { what: action.text }),
        ownerOrganisationId: director.caseDirectorOrganisationId,
        ownerPersonId: director.caseDirectorPersonId,
        conditionCode: action.conditionCode,
        ...{ handling: action.handling, health: action.health },
      },
    });
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      steps.move(action.id, event.key === 'ArrowUp' ? -1 : 1);
    }
    if (readOnly) return;
    if (event.key === '5' && escalates) escalate();
    const outcome = outcomes[Number(event.key) - 1];
    if (outcome === undefined) return;
    judge(outcome);
    // The same key again takes the outcome back: then there is nothing to go on from.
    if (action.review?.outcome === outcome) steps.takenBack(action.id);
    else steps.goOn(action.id);
  };
  const facts = [
    fill(text.table.agreedOn, { what: formatShortDate(action.agreedOn, meetingDate) }),
    action.dueDate === null
      ? null
      : `${text.table.dueDate.toLowerCase()} ${formatShortDate(action.dueDate, meetingDate)}`,
    isOverdue(action, meetingDate) ? overdue : null,
    action.carriedOver === 0 ? null : fill(text.closing.carriedOver, { n: String(action.carriedOver) }),
    away ? text.closing.away : null,
    ...whatComesOfIt(action),
  ];
  return (
    <li className={classes['previous']}>
      <Text size="sm">
        {owner !== undefined && (
          <Text span fw={600}>
            {owner}:{' '}
          </Text>
        )}
        {action.text}{' '}
        <Text span size="xs" c="dimmed">
          {facts
            .filter((fact) => fact !== null)
            .map((fact, at) => (
              <Fragment key={fact}>
                {at > 0 && ' · '}
                {fact === overdue ? <span className={classes['overdue']}>{fact}</span> : fact}
              </Fragment>
            ))}
        </Text>
      </Text>
      <div
        className={classes['outcomes']}
        data-review={action.id}
        role="group"
        aria-label={fill(text.table.outcomeOf, { what: action.text })}
        onKeyDown={onKey}
      >
        {outcomes.map((outcome) => (
          <Button
            key={outcome}
            size="compact-xs"
            variant={action.review?.outcome === outcome ? 'filled' : 'default'}
            aria-pressed={action.review?.outcome === outcome}
            aria-label={text.table.outcome[outcome]}
            title={text.table.outcome[outcome]}
            disabled={readOnly}
            onClick={() => judge(outcome)}
          >
            {text.table.outcomeShort[outcome]}
          </Button>
        ))}
        {escalates && (
          <Button
            size="compact-xs"
            variant="light"
            color="yellow"
            c="var(--state-progress)"
            disabled={readOnly}
            aria-label={text.closing.escalate}
            title={text.closing.escalate}
            onClick={escalate}
          >
            {text.closing.escalateShort}
          </Button>
        )}
      </div>
      {action.review !== null && (
        <TextInput
          className={fields['quiet'] ?? ''}
          size="xs"
          readOnly={readOnly}
          placeholder={text.table.remark}
          aria-label={`${text.table.remark}: ${action.text}`}
          value={remark.value}
          onChange={(event) => remark.change(event.currentTarget.value)}
          onFocus={() => remark.setFocused(true)}
          onBlur={() => remark.setFocused(false)}
        />
      )}
    </li>
  );
}
