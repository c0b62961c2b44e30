import { Button, Grid, Group, NavLink, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationId } from '../../../../shared/domain/ids.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { useRegionItems } from '../../../client/use-region-items.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { AddOrganisationDialog } from './add-organisation-dialog.tsx';
import { OrganisationPanel } from './organisation-panel.tsx';
import classes from './partners-view.module.css';

const words = text.partners;

/** The organisations at the table, in the order in which they are shown everywhere, with their people. */
export function PartnersView() {
  const list = useAnswer('partners.list', {});
  const reorder = useAct('partners.reorder');
  const [chosenId, setChosenId] = useState<OrganisationId | null>(null);
  const [adding, setAdding] = useState(false);
  const [showInactive, setShowInactive] = useState(false);
  const groups = useRegionItems('target-group');
  const groupName = (code: string): string => groups.find((one) => one.code === code)?.label ?? code;
  const all = list.data?.organisations ?? [];
  const shown = all.filter(({ active, id }) => active || showInactive || id === chosenId);
  const chosen = all.find(({ id }) => id === chosenId) ?? shown[0] ?? null;
  const add = <Button onClick={() => setAdding(true)}>{words.add}</Button>;
  const place = all.findIndex(({ id }) => id === chosen?.id);
  const swapWith = (neighbour: number): void => {
    const order = all.map(({ id }) => id);
    const [here, there] = [order[place], order[neighbour]];
    if (here === undefined || there === undefined) return;
    order[place] = there;
    order[neighbour] = here;
    reorder.mutate({ order });
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2}>{words.title}</Title>
        {all.length > 0 && add}
      </Group>
      <FailureMessage error={list.error ?? reorder.error} />
      {list.data !== undefined && all.length === 0 && <EmptyState action={add}>{words.empty}</EmptyState>}
      {all.length > 0 && (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, sm: 4 }}>
            <Stack gap={4} component="nav" aria-label={words.list} className={classes['list'] ?? ''}>
              {shown.map((organisation) => (
                <NavLink
                  key={organisation.id}
                  component="button"
                  active={organisation.id === chosen?.id}
                  aria-current={organisation.id === chosen?.id ? 'true' : undefined}
                  label={organisation.name}
                  description={[
                    text.labels.organisationType[organisation.type],
                    words.comes(organisation, groupName),
                    ...(organisation.active ? [] : [words.inactive]),
                  ].join(' · ')}
                  onClick={() => setChosenId(organisation.id)}
                />
              ))}
            </Stack>
            {all.some(({ active }) => !active) && (
              <Switch
                mt="sm"
                label={words.showInactive}
                checked={showInactive}
                onChange={({ currentTarget }) => setShowInactive(currentTarget.checked)}
              />
            )}
          </Grid.Col>
          <Grid.Col span={{ base: 12, sm: 8 }}>
            {chosen === null ? (
              <Text c="dimmed">{words.choose}</Text>
            ) : (
              <Stack gap="xs">
                <Group justify="space-between">
                  <Title order={3} size="h4">
                    {chosen.name}
                  </Title>
                  <Group gap={4}>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      disabled={place <= 0}
                      onClick={() => swapWith(place - 1)}
                    >
                      {words.up}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      disabled={place >= all.length - 1}
                      onClick={() => swapWith(place + 1)}
                    >
                      {words.down}
                    </Button>
                  </Group>
                </Group>
                <OrganisationPanel
                  key={chosen.id}
                  organisation={chosen}
                  people={list.data?.people.filter(({ organisationId }) => organisationId === chosen.id) ?? []}
                />
              </Stack>
            )}
          </Grid.Col>
        </Grid>
      )}
      {adding && <AddOrganisationDialog onClose={() => setAdding(false)} onAdded={setChosenId} />}
    </Stack>
  );
}
