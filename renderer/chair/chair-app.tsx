import { lazy, Suspense, useEffect } from 'react';
import { loadContract } from '../client/procedures.ts';
import { useAnswer } from '../client/use-call.ts';
import { QuietPage } from './quiet-page.tsx';
import { StoredColorScheme } from './stored-color-scheme.tsx';
import { useLockKeys } from './use-lock.ts';
import { SetupView } from './views/vault/setup-view.tsx';
import { UnlockView } from './views/vault/unlock-view.tsx';
import { WorkerView } from './views/vault/worker-view.tsx';

/** The work itself is most of the code: it is fetched while somebody types the passphrase, not before the form is there. */
const loadFrame = async () => {
  const [part] = await Promise.all([import('./frame.tsx'), loadContract()]);
  return { default: part.Frame };
};
const Frame = lazy(loadFrame);
/** After the first form is drawn with its fonts, and before anybody has typed a passphrase. */
const millisecondsBeforeFetching = 700;

// Seen once, or almost never: their word lists and forms stay out of every other start.
const RecoveryKeyView = lazy(() =>
  import('./views/vault/recovery-key-view.tsx').then((part) => ({ default: part.RecoveryKeyView })),
);
const NewPassphraseView = lazy(() =>
  import('./views/vault/new-passphrase-view.tsx').then((part) => ({ default: part.NewPassphraseView })),
);

/** The chair's window: first start, unlock, what must come first, or the work itself. */
export function ChairApp() {
  return (
    <Suspense fallback={<QuietPage />}>
      <ChairPage />
    </Suspense>
  );
}

function ChairPage() {
  const status = useAnswer('vault.status', {});
  const waiting = status.data !== undefined;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => void loadFrame(), millisecondsBeforeFetching);
    return () => clearTimeout(timer);
  }, [waiting]);
  switch (status.data?.state) {
    case undefined:
      return <QuietPage />;
    case 'missing':
      return <SetupView />;
    case 'locked':
      return <UnlockView />;
    case 'open':
      return <OpenVault pending={status.data.pending} />;
  }
}

function OpenVault({ pending }: { pending: 'none' | 'confirm-recovery-key' | 'new-passphrase' }) {
  useLockKeys();
  switch (pending) {
    case 'new-passphrase':
      return <NewPassphraseView />;
    case 'confirm-recovery-key':
      return <RecoveryKeyView />;
    case 'none':
      return <Working />;
  }
}

/** Nothing is done before somebody says that they do it. */
function Working() {
  const { data } = useAnswer('workers.list', {});
  if (data === undefined) return <QuietPage />;
  return (
    <>
      <StoredColorScheme />
      {data.currentId === null ? <WorkerView workers={data.workers} /> : <Frame />}
    </>
  );
}
