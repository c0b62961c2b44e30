import { Alert } from '@mantine/core';
import { messageOf } from '../../shared/text/message-of.ts';
import { CallError } from '../client/client.ts';

/** What went wrong and what to do, in Dutch; nothing when nothing did. Read out by a screen reader at once. */
export function FailureMessage({ error }: { error: Error | null }) {
  return (
    <div role="alert">
      {error !== null && (
        <Alert color="red" variant="light">
          {messageOf(error instanceof CallError ? error.failure : { code: 'internal' })}
        </Alert>
      )}
    </div>
  );
}
