import { Grid, NativeSelect, Stack, Tabs, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { text } from '../../../../shared/text/nl.ts';
import { useConditionsName } from '../../../client/use-conditions-name.ts';
import { useNavigation } from '../../navigation.tsx';
import { AboutPanel } from './about-panel.tsx';
import { DisplayPanel } from './display-panel.tsx';
import { JournalPanel } from './journal-panel.tsx';
import { MeetingPanel } from './meeting-panel.tsx';
import { BackupPanel } from './backup-panel.tsx';
import { RegionItemsPanel } from './region-items-panel.tsx';
import { SecurityPanel } from './security-panel.tsx';
import { SnippetsPanel } from './snippets-panel.tsx';
import { WorkersPanel } from './workers-panel.tsx';

const words = text.settings;

/** In the order of use: the work first, the machine last. */
const sections = [
  { value: 'meeting', label: words.tabs.meeting, panel: <MeetingPanel /> },
  { value: 'condition', label: words.tabs.condition, panel: <RegionItemsPanel key="condition" kind="condition" /> },
  {
    value: 'target-group',
    label: words.tabs['target-group'],
    panel: <RegionItemsPanel key="target-group" kind="target-group" />,
  },
  {
    value: 'institution',
    label: words.tabs.institution,
    panel: <RegionItemsPanel key="institution" kind="institution" />,
  },
  { value: 'role', label: words.tabs.role, panel: <RegionItemsPanel key="role" kind="role" /> },
  { value: 'term', label: words.tabs.term, panel: <RegionItemsPanel key="term" kind="term" /> },
  { value: 'snippets', label: words.tabs.snippets, panel: <SnippetsPanel /> },
  { value: 'display', label: words.tabs.display, panel: <DisplayPanel /> },
  { value: 'workers', label: words.tabs.workers, panel: <WorkersPanel /> },
  { value: 'security', label: words.tabs.security, panel: <SecurityPanel /> },
  { value: 'backups', label: words.tabs.backups, panel: <BackupPanel /> },
  { value: 'journal', label: words.tabs.journal, panel: <JournalPanel /> },
  { value: 'about', label: words.tabs.about, panel: <AboutPanel /> },
] as const satisfies readonly { value: string; label: string; panel: ReactNode }[];

/** Everything that can be set, one part at a time; at a small window the parts are in a list to choose from. */
export function SettingsView({ tab }: { tab: string | undefined }) {
  const { go } = useNavigation();
  const narrow = useMediaQuery('(max-width: 56em)', false, { getInitialValueInEffect: false });
  const conditionsName = useConditionsName();
  const labelOf = ({ value, label }: (typeof sections)[number]) => (value === 'condition' ? conditionsName : label);
  const current = sections.find((section) => section.value === tab) ?? sections[0];
  const show = (value: string | null) => {
    if (value !== null) go({ view: 'settings', tab: value });
  };
  if (narrow)
    return (
      <Stack gap="md">
        <Title order={2}>{words.title}</Title>
        <NativeSelect
          label={words.section}
          data={sections.map((section) => ({ value: section.value, label: labelOf(section) }))}
          value={current.value}
          onChange={(event) => show(event.currentTarget.value)}
        />
        {current.panel}
      </Stack>
    );
  return (
    <Stack gap="md">
      <Title order={2}>{words.title}</Title>
      <Tabs
        value={current.value}
        onChange={show}
        orientation="vertical"
        keepMounted={false}
        styles={{ tab: { justifyContent: 'flex-start' }, tabLabel: { textAlign: 'left' } }}
      >
        <Grid w="100%" gap="lg">
          <Grid.Col span="content">
            <Tabs.List w={176}>
              {sections.map((section) => (
                <Tabs.Tab key={section.value} value={section.value}>
                  {labelOf(section)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Grid.Col>
          <Grid.Col span="auto" maw={860}>
            <Tabs.Panel value={current.value}>{current.panel}</Tabs.Panel>
          </Grid.Col>
        </Grid>
      </Tabs>
    </Stack>
  );
}
