import { ActionIcon, Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import type { ScreenView } from '../../../../shared/domain/screen-view.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useClient } from '../../../client/client-context.tsx';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { PageCountContext } from '../../../screen/paged-list.tsx';
import { ScreenSlide } from '../../../screen/screen-slide.tsx';
import { useClock } from '../../../screen/use-clock.ts';
import { ScreenChoices } from './screen-choices.tsx';
import classes from './screen-controls.module.css';

/** Opens the shared screen, chooses what it shows, and lets the chair see it without turning round. */
export function ScreenControls() {
  const answer = useAnswer('screen.state', {});
  // What the chair is working in goes first; the line at the top says at once what everybody sees.
  const state = useDeferredValue(answer.data);
  const open = useAct('screen.open');
  const close = useAct('screen.close');
  if (state === undefined) return null;
  return (
    <section aria-labelledby="shared-screen">
      <Group justify="space-between" mb={4}>
        <Title order={3} size="h6" id="shared-screen">
          {text.screen.title}
        </Title>
        {state.open && (
          <Button size="compact-xs" variant="subtle" onClick={() => close.mutate({})}>
            {text.screen.close}
          </Button>
        )}
      </Group>
      <FailureMessage error={open.error ?? close.error} />
      {state.open ? (
        <>
          <ScreenChoices state={state} />
          <Miniature state={state} />
          <HeldBack state={state} />
        </>
      ) : (
        <Opener
          open={(displayId) => open.mutate({ displayId })}
          busy={open.isPending}
          hidden={state.chairHidden === 'done'}
        />
      )}
      {state.open && open.data?.placed === 'unsupported' && (
        <Text size="xs" c="dimmed" mt={4}>
          {text.screen.unsupported}
        </Text>
      )}
    </section>
  );
}

function Opener({
  open,
  busy,
  hidden,
}: {
  open: (displayId: string | null) => void;
  busy: boolean;
  /** Whether the system keeps this window out of screen sharing. */
  hidden: boolean;
}) {
  const client = useClient();
  const displays = useQuery({
    queryKey: ['screen.displays', {}],
    queryFn: () => client.call('screen.displays', {}),
    gcTime: 0,
  });
  const others = (displays.data?.displays ?? []).filter(({ primary }) => !primary);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      {others.length > 1 && (
        <NativeSelect
          size="xs"
          mb={4}
          label={text.screen.display}
          value={chosen ?? ''}
          onChange={({ currentTarget: { value } }) => setChosen(value === '' ? null : value)}
          data={[
            { value: '', label: text.screen.asWindow },
            ...others.map(({ id, label, width, height }) => ({
              value: id,
              label: fill(text.screen.displayName, { what: label, n: `${width}×${height}` }),
            })),
          ]}
        />
      )}
      <Button fullWidth size="compact-sm" variant="default" loading={busy} onClick={() => open(chosen)}>
        {text.screen.open}
      </Button>
      <Text size="xs" c="dimmed" mt={4}>
        {text.screen.closed} {!hidden && text.screen.notHidden}
      </Text>
    </>
  );
}

function Miniature({ state }: { state: OutputOf<'screen.state'> }) {
  const { data } = useAnswer('screen.current', {});
  // After what the chair is working in: it fits its words by measuring, which takes a while.
  const view = useDeferredValue(data);
  const clock = useClock();
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const note = useCallback(
    (list: string, pages: number) =>
      setCounts((now) => (now.get(list) === pages ? now : new Map(now).set(list, pages))),
    [],
  );
  if (view === undefined) return null;
  const words = miniatureWords(view);
  return (
    <>
      <div className={classes['miniature']} role="img" aria-label={words} title={words}>
        <div aria-hidden inert style={{ height: '100%' }}>
          <PageCountContext value={note}>
            <ScreenSlide view={view} clock={clock} />
          </PageCountContext>
        </div>
      </div>
      {state.page === 'records' && state.gate === 'ready' && <PageTurner pages={Math.max(1, ...counts.values())} />}
    </>
  );
}

/** Back to what does not fit on the screen, and on again; there only when something does not. */
function PageTurner({ pages }: { pages: number }) {
  const turn = useAct('screen.turn');
  if (pages === 1) return null;
  const buttons = [
    [1, text.screen.turnBack, IconChevronUp],
    [-1, text.screen.turnOn, IconChevronDown],
  ] as const;
  return (
    <Group gap={4} mt={4}>
      {buttons.map(([by, label, Icon]) => (
        <ActionIcon
          key={by}
          variant="default"
          size="sm"
          aria-label={label}
          title={label}
          onClick={() => turn.mutate({ by })}
        >
          <Icon size={14} aria-hidden />
        </ActionIcon>
      ))}
      <Text size="xs" c="dimmed">
        {text.screen.pages}
      </Text>
      <FailureMessage error={turn.error} />
    </Group>
  );
}

function miniatureWords(view: ScreenView): string {
  if (view.slide === 'neutral') return text.screen.onScreenNeutral;
  if (view.slide === 'pause') return text.screen.onScreenPause;
  if (view.slide === 'closed') return text.screen.onScreenClosed;
  const words = view.slide === 'reading' ? text.screen.onScreenReading : text.screen.onScreenCase;
  return fill(words, { n: String(view.number) });
}

/** What is kept from the screen: how many items and why, never which. */
function HeldBack({ state: { heldBack, gate, page } }: { state: OutputOf<'screen.state'> }) {
  const { screen } = text;
  const words = [
    ...(heldBack.tagged > 0 ? [screen.heldTagged(heldBack.tagged)] : []),
    ...(heldBack.health > 0 ? [screen.heldHealth(heldBack.health)] : []),
    ...(heldBack.words > 0 ? [screen.heldWords(heldBack.words)] : []),
  ];
  const said = words.length === 0 ? '' : `${screen.heldBack}: ${words.join(', ')}.`;
  const waits = gate === 'unconfirmed' && page !== 'neutral' ? screen.comes : screen.gate[gate];
  return (
    <Text size="xs" c="dimmed" mt={4} aria-live="polite">
      {gate === 'ready' ? said : waits}
    </Text>
  );
}
