import { Alert, Button, Checkbox, Group, NumberInput, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import type { TableView } from '../../../../shared/contract/table.ts';
import type { Presence } from '../../../../shared/domain/meeting.ts';
import { tableObstacles, type TableChange } from '../../../../shared/domain/table-change.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { goToGuest, repeatedId } from './go-to-guest.ts';
import classes from './table-change-view.module.css';

const words = text.flow;

interface ConfirmTableProps {
  readonly view: TableView;
  readonly change: TableChange;
  readonly partners: OutputOf<'partners.list'>;
}

/** Opens the case for who sits at the table; what is not in order is said, and asks for a reason in words. */
export function ConfirmTable({ view, change, partners }: ConfirmTableProps) {
  const confirm = useAct('table.confirm');
  const [repeated, setRepeated] = useState(false);
  const [headCount, setHeadCount] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const reasonField = useRef<HTMLInputElement>(null);
  const obstacles = tableObstacles(repeated, change);
  const blocked = obstacles.length > 0;
  // That nobody is there is said at once: it is a slip more often than a wish.
  const said = asked ? obstacles : obstacles.filter((obstacle) => obstacle === 'nobody-at-table');
  const open = (): void => {
    if (blocked && reason.trim() === '') {
      setAsked(true);
      reasonField.current?.focus();
      return;
    }
    confirm.mutate({
      ...{ meetingId: view.meeting.id, discussionId: view.discussion.id },
      ...{ confidentialityRepeated: repeated, headCount, overrideReason: blocked ? reason : '' },
    });
  };
  return (
    <form
      className={classes['foot']}
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      {said.length > 0 && (
        <Alert
          className={classes['warning'] ?? ''}
          classNames={{ message: classes['warningWords'] ?? '' }}
          role="alert"
          variant="light"
          color="yellow"
          icon={<IconAlertTriangle size={18} aria-hidden />}
        >
          {said
            .map((obstacle) =>
              obstacle === 'unsigned-guest'
                ? `${words.obstacles[obstacle]} ${guestsOf(change.unsigned, partners)}.`
                : words.obstacles[obstacle],
            )
            .join(' ')}{' '}
          {words.obstacleHelp}{' '}
          {said.includes('unsigned-guest') && (
            <Button size="compact-xs" variant="default" onClick={goToGuest}>
              {words.toGuest}
            </Button>
          )}
        </Alert>
      )}
      <Group gap="lg">
        <Checkbox
          // The place where the chair is between two cases: Space, and Enter opens.
          autoFocus
          id={repeatedId}
          size="md"
          label={words.repeated}
          checked={repeated}
          onChange={(event) => setRepeated(event.currentTarget.checked)}
        />
        <NumberInput
          className={classes['beside'] ?? ''}
          size="xs"
          w={246}
          min={0}
          max={99}
          allowDecimal={false}
          hideControls
          label={words.counted}
          placeholder={words.countedOptional}
          value={headCount ?? ''}
          onChange={(value) => setHeadCount(typeof value === 'number' ? value : null)}
        />
      </Group>
      <Group gap="lg">
        <Button type="submit" size="sm" loading={confirm.isPending} variant={blocked ? 'default' : 'filled'}>
          {blocked && asked ? words.evenSo : words.confirm} ⏎
        </Button>
        {blocked && (
          <TextInput
            ref={reasonField}
            className={classes['beside'] ?? ''}
            flex={1}
            miw={240}
            size="xs"
            label={words.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Group>
      <FailureMessage error={confirm.error} />
    </form>
  );
}

/** More names than this are a list to look at above, not a sentence. */
const mostNamed = 3;

/** The guests who did not sign, in few words: "Els Kok (Woonst), GGZ". */
function guestsOf(unsigned: readonly Presence[], { organisations, people }: OutputOf<'partners.list'>): string {
  const named = unsigned.slice(0, mostNamed).map(({ organisationId, personId }) => {
    const what = organisations.find(({ id }) => id === organisationId)?.shortName ?? '';
    const who = people.find(({ id }) => id === personId)?.name;
    return who === undefined ? what : fill(words.unsignedNamed, { who, what });
  });
  const rest = unsigned.length - named.length;
  return rest === 0 ? named.join(', ') : `${named.join(', ')} ${text.meetings.free.more(rest)}`;
}
