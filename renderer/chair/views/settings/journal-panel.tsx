import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { JournalCommand } from '../../../../shared/contract/journal.ts';
import { isoDateOf, localTimeOf } from '../../../../shared/domain/dates.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDate, formatTime } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { commandWords } from '../../../../shared/text/nl/journal.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { JournalChanges } from './journal-changes.tsx';

const words = text.journal;
const pageSize = 50;

/** Who did what, when, the newest first; what each did unfolds under it. */
export function JournalPanel() {
  /** Where each page that was left behind began, the newest page first. */
  const [trail, setTrail] = useState<readonly (number | null)[]>([null]);
  const [open, setOpen] = useState<number | null>(null);
  const page = useAnswer('journal.list', { beforeSeq: trail.at(-1) ?? null, limit: pageSize });
  if (page.data === undefined) return <FailureMessage error={page.error} />;
  const { commands, total } = page.data;
  const last = commands.at(-1);
  return (
    <Stack gap="sm">
      <Text c="dimmed">{words.intro}</Text>
      <ChainCheck />
      {commands.length === 0 && <EmptyState>{words.empty}</EmptyState>}
      <Table aria-label={text.settings.tabs.journal} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.when}</Table.Th>
            <Table.Th>{words.who}</Table.Th>
            <Table.Th>{words.what}</Table.Th>
            <Table.Th>{words.details}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {commands.map((command) => (
            <Fragment key={command.seq}>
              <CommandRow
                command={command}
                open={open === command.seq}
                onToggle={() => setOpen(open === command.seq ? null : command.seq)}
              />
              {open === command.seq && (
                <Table.Tr>
                  <Table.Td colSpan={4}>
                    <JournalChanges commandSeq={command.seq} />
                  </Table.Td>
                </Table.Tr>
              )}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="space-between">
        <Button variant="default" disabled={trail.length === 1} onClick={() => setTrail((past) => past.slice(0, -1))}>
          {words.newer}
        </Button>
        <Text size="sm" c="dimmed">
          {total === 1 ? words.total.one : fill(words.total.many, { n: String(total) })}
        </Text>
        <Button
          variant="default"
          disabled={last === undefined || last.seq === 1}
          onClick={() => last !== undefined && setTrail((past) => [...past, last.seq])}
        >
          {words.older}
        </Button>
      </Group>
    </Stack>
  );
}

function CommandRow({ command, open, onToggle }: { command: JournalCommand; open: boolean; onToggle: () => void }) {
  const at = new Date(command.at);
  const amount = command.entries === 1 ? words.rows.one : fill(words.rows.many, { n: String(command.entries) });
  return (
    <Table.Tr>
      <Table.Td>
        {formatDate(isoDateOf(at))}, {formatTime(localTimeOf(at))}
      </Table.Td>
      <Table.Td>{command.who ?? <Text c="dimmed">{words.nobody}</Text>}</Table.Td>
      <Table.Td>{commandWords(command.name)}</Table.Td>
      <Table.Td>
        {command.entries === 0 ? (
          <Text c="dimmed">{words.nothingChanged}</Text>
        ) : (
          <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={onToggle}>
            {amount}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function ChainCheck() {
  const verify = useAct('journal.verify');
  const verdict = verify.data;
  return (
    <Group>
      <Button variant="light" loading={verify.isPending} onClick={() => verify.mutate({})}>
        {words.verify}
      </Button>
      <div role="status">
        {verdict !== undefined && (
          <Alert color={verdict.brokenAt === null ? 'green' : 'red'} variant="outline" py={6}>
            <Text>
              {verdict.brokenAt === null
                ? fill(words.verified, { n: String(verdict.checked) })
                : fill(words.broken, { n: String(verdict.brokenAt) })}
            </Text>
          </Alert>
        )}
      </div>
      <FailureMessage error={verify.error} />
    </Group>
  );
}
