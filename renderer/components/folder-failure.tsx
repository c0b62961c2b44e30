import { Alert } from '@mantine/core';
import { text } from '../../shared/text/first-words.ts';
import { CallError } from '../client/client.ts';
import { FailureMessage } from './failure-message.tsx';

/** As `FailureMessage`, where a folder was asked for: a host that cannot ask for one says why and what helps. */
export function FolderFailure({ error }: { error: Error | null }) {
  const cannotAsk = error instanceof CallError && error.failure.code === 'unsupported';
  if (!cannotAsk) return <FailureMessage error={error} />;
  return (
    <Alert color="red" variant="light" role="alert">
      {text.vault.folderUnsupported}
    </Alert>
  );
}
