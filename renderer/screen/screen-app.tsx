import { useEffect, useState } from 'react';
import { screenView, type ScreenView } from '../../shared/domain/screen-view.ts';
import { useClient } from '../client/client-context.tsx';
import type { Client } from '../client/client.ts';
import type { AppEvent } from '../../shared/contract/events.ts';
import { ScreenSlide } from './screen-slide.tsx';
import { useClock } from './use-clock.ts';

/**
 * The shared screen. The slide that is there stays until the next one can be painted whole; F9 asks for the neutral
 * one and shows it without waiting for the answer.
 */
export function ScreenApp() {
  const client = useClient();
  const clock = useClock();
  const [view, setView] = useState<ScreenView | null>(null);
  useEffect(() => follow(client, setView), [client]);
  if (view === null) return null;
  return (
    <main style={{ height: '100dvh', overflow: 'hidden' }}>
      <ScreenSlide view={view} clock={clock} />
    </main>
  );
}

/** Asks for the view now and after every event that does not bring it; what a later question overtook is dropped. */
function follow(
  client: Client,
  show: (next: ScreenView | ((now: ScreenView | null) => ScreenView)) => void,
): () => void {
  let asked = 0;
  /** The neutral slide was asked for here, and what comes before the answer to that was made before it. */
  let panics = 0;
  const ask = async (): Promise<void> => {
    const mine = ++asked;
    // The status tells the time; a slide without it shows the one that was known.
    const time = client.call('vault.status', {}).catch(() => undefined);
    const [answer] = await Promise.all([client.call('screen.current', {}), time]);
    if (mine === asked && panics === 0) show(answer);
  };
  const refresh = (): void => {
    ask().catch(() => {
      // The core could not say what may be shown, so that nothing of a case may stay.
      show({ slide: 'neutral', meetingTitle: '' });
    });
  };
  const hear = (event: AppEvent): void => {
    const brought = event.kind === 'changed' ? event.answers?.find(({ name }) => name === 'screen.current') : undefined;
    const answer = screenView.safeParse(brought?.data);
    if (!answer.success) {
      refresh();
      return;
    }
    asked += 1;
    if (panics === 0) show(answer.data);
  };
  const panic = (event: KeyboardEvent): void => {
    if (event.key !== 'F9') return;
    event.preventDefault();
    asked += 1;
    panics += 1;
    show((now) => ({ slide: 'neutral', meetingTitle: now !== null && 'meetingTitle' in now ? now.meetingTitle : '' }));
    // Refused or failed: the slide stays neutral, as somebody wanted it; it does not go back to what was there.
    client
      .call('screen.neutral', {})
      .finally(() => (panics -= 1))
      .then(refresh, () => undefined);
  };
  const stop = client.onEvent(hear);
  window.addEventListener('keydown', panic, { capture: true });
  refresh();
  return () => {
    stop();
    window.removeEventListener('keydown', panic, { capture: true });
  };
}
