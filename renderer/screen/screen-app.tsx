import { useEffect, useState } from 'react';
import type { ScreenView } from '../../shared/domain/screen-view.ts';
import { useClient } from '../client/client-context.tsx';
import type { Client } from '../client/client.ts';
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

/** Asks for the view now and after every event; an answer that a later question overtook is dropped. */
function follow(
  client: Client,
  show: (next: ScreenView | ((now: ScreenView | null) => ScreenView)) => void,
): () => void {
  let asked = 0;
  const ask = async (): Promise<void> => {
    const mine = ++asked;
    const answer = await client.call('screen.current', {});
    if (mine === asked) show(answer);
  };
  const refresh = (): void => {
    ask().catch(() => {
      // The core could not say what may be shown, so that nothing of a case may stay.
      show({ slide: 'neutral', meetingTitle: '' });
    });
  };
  const panic = (event: KeyboardEvent): void => {
    if (event.key !== 'F9') return;
    event.preventDefault();
    asked += 1;
    show((now) => ({ slide: 'neutral', meetingTitle: now === null || now.slide === 'closed' ? '' : now.meetingTitle }));
    // Refused or failed: the slide stays neutral, as somebody wanted it; it does not go back to what was there.
    client.call('screen.neutral', {}).then(refresh, () => undefined);
  };
  const stop = client.onEvent(refresh);
  window.addEventListener('keydown', panic, { capture: true });
  refresh();
  return () => {
    stop();
    window.removeEventListener('keydown', panic, { capture: true });
  };
}
