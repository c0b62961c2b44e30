import { useEffect } from 'react';
import { useClient } from '../client/client-context.tsx';

/** F9 makes the shared screen neutral at once, wherever the focus is. */
export function usePanicKey(): void {
  const client = useClient();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F9') return;
      event.preventDefault();
      // A refusal cannot leave the case on the screen unseen: the miniature and the choice show what is there.
      client.call('screen.neutral', {}).catch(() => undefined);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [client]);
}
