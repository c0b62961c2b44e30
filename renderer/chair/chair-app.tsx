import { useAnswer } from '../client/use-call.ts';
import { Frame } from './frame.tsx';
import { StoredColorScheme } from './stored-color-scheme.tsx';
import { SetupView } from './views/vault/setup-view.tsx';
import { UnlockView } from './views/vault/unlock-view.tsx';

/** The chair's window: first start, unlock, or the work itself. */
export function ChairApp() {
  const status = useAnswer('vault.status', {});
  switch (status.data?.state) {
    case undefined:
      return null;
    case 'missing':
      return <SetupView />;
    case 'locked':
      return <UnlockView />;
    case 'open':
      return (
        <>
          <StoredColorScheme />
          <Frame />
        </>
      );
  }
}
