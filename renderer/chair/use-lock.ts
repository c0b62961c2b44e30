import { useHotkeys } from '@mantine/hooks';
import { useCallback, useEffect } from 'react';
import { useClient } from '../client/client-context.tsx';
import { flushAll } from '../client/flush-registry.ts';

/** Locks, after what was being typed is saved. */
export function useLock(): () => void {
  const client = useClient();
  return useCallback(() => {
    void flushAll().then(() =>
      client.call('vault.lock', {}).catch(() => {
        // The page is dropped by the lock itself, so its answer may never arrive.
      }),
    );
  }, [client]);
}

const millisecondsBetweenTouches = 5_000;
/** By which a page knows that somebody is there. */
export const lifeSigns = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Ctrl+L (Cmd+L) wherever the focus is, and word to the core that somebody is there. */
export function useLockKeys(): void {
  const client = useClient();
  const lock = useLock();
  useHotkeys([['mod+L', lock]], [], true);
  useEffect(() => {
    let last = 0;
    const touch = (): void => {
      const now = Date.now();
      if (Math.abs(now - last) < millisecondsBetweenTouches) return;
      last = now;
      client.call('vault.touch', {}).catch(() => {
        // Only a sign of life: the next one follows.
      });
    };
    for (const sign of lifeSigns) window.addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      for (const sign of lifeSigns) window.removeEventListener(sign, touch, { capture: true });
    };
  }, [client]);
}
