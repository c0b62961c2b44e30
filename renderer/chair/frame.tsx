import '../styles/work-styles.ts';
import { AppShell, NavLink } from '@mantine/core';
import { IconChecklist, IconFileText, IconFolder, IconSettings, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAnswer } from '../client/use-call.ts';
import { text } from '../../shared/text/nl.ts';
import { BackupNotice } from './backup-notice.tsx';
import { CommandProvider } from './find/commands.tsx';
import { FindDialog } from './find/find-dialog.tsx';
import { useFrameCommands } from './find/use-frame-commands.ts';
import { LockNotice } from './lock-notice.tsx';
import { KeyOverview, type KeyPlace } from './keys/key-overview.tsx';
import { useHelpKey } from './keys/use-help-key.ts';
import { NavigationProvider, useNavigation, type Place } from './navigation.tsx';
import { TopLine } from './top-line/top-line.tsx';
import { useFrameKeys } from './use-frame-keys.ts';
import { usePanicKey } from './use-panic-key.ts';
import classes from './frame.module.css';
import { View } from './view.tsx';

const sections = [
  {
    place: { view: 'meetings' },
    label: text.frame.meetings,
    icon: IconUsersGroup,
    covers: ['meetings', 'meeting', 'table'],
  },
  { place: { view: 'cases' }, label: text.frame.cases, icon: IconFolder, covers: ['cases', 'case', 'import'] },
  { place: { view: 'actions' }, label: text.frame.actions, icon: IconChecklist, covers: ['actions'] },
  { place: { view: 'partners' }, label: text.frame.partners, icon: IconUsers, covers: ['partners'] },
  { place: { view: 'documents' }, label: text.frame.documents, icon: IconFileText, covers: ['documents'] },
  { place: { view: 'settings' }, label: text.frame.settings, icon: IconSettings, covers: ['settings'] },
] as const satisfies readonly { place: Place; covers: readonly Place['view'][]; label: string; icon: unknown }[];

/**
 * The frame of the chair's window: top line, sections on the left, the view. While a meeting runs it opens at its
 * table: after a lock or a crash the chair goes on where everybody is waiting.
 */
export function Frame() {
  const meetings = useAnswer('meetings.list', {});
  if (meetings.isPending) return null;
  const running = meetings.data?.meetings.find(({ status }) => status === 'running');
  return (
    <NavigationProvider start={running === undefined ? null : { view: 'table', meetingId: running.id }}>
      <CommandProvider>
        <FrameInside />
      </CommandProvider>
    </NavigationProvider>
  );
}

function FrameInside() {
  const { place, go } = useNavigation();
  const [finding, setFinding] = useState(false);
  const find = useCallback(() => flushSync(() => setFinding(true)), []);
  usePanicKey();
  useFrameKeys(find);
  const [showsKeys, setShowsKeys] = useState(false);
  const showKeys = useCallback(() => setShowsKeys(true), []);
  useHelpKey(showKeys);
  useFrameCommands(showKeys);
  return (
    <AppShell header={{ height: 48 }} navbar={{ width: { base: 78, sm: 168 }, breakpoint: 0 }} padding="md">
      <AppShell.Header>
        <TopLine find={find} />
      </AppShell.Header>
      <AppShell.Navbar className={classes['places'] ?? ''} aria-label={text.frame.sections}>
        {sections.map((section) => (
          <NavLink
            key={section.label}
            component="button"
            classNames={{ root: classes['place'] ?? '', section: classes['mark'] ?? '', label: classes['word'] ?? '' }}
            label={section.label}
            leftSection={<section.icon size={18} aria-hidden />}
            active={(section.covers as readonly string[]).includes(place.view)}
            aria-current={(section.covers as readonly string[]).includes(place.view) ? 'page' : undefined}
            onClick={() => go(section.place)}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main>
        <LockNotice />
        <BackupNotice />
        <View place={place} />
      </AppShell.Main>
      <KeyOverview opened={showsKeys} onClose={() => setShowsKeys(false)} place={keyPlaceOf(place)} />
      <FindDialog opened={finding} onClose={() => setFinding(false)} />
    </AppShell>
  );
}

function keyPlaceOf({ view }: Place): KeyPlace {
  if (view === 'table') return 'table';
  return view === 'meeting' ? 'agenda' : 'everywhere';
}
