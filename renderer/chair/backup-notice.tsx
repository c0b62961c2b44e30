import { Alert } from '@mantine/core';
import { useState } from 'react';
import { text } from '../../shared/text/nl.ts';
import { useAnswer } from '../client/use-call.ts';

/** A quiet line when a backup did not get where it should; closing it lasts until the trouble is another one. */
export function BackupNotice() {
  const { data } = useAnswer('vault.backups', {});
  const [closed, setClosed] = useState<string | null>(null);
  const words =
    data === undefined
      ? null
      : data.lastFailed
        ? text.vault.noticeFailed
        : data.secondFolder === 'absent'
          ? text.vault.noticeSecondAbsent
          : data.secondFolder === 'failed'
            ? text.vault.noticeSecondFailed
            : null;
  if (words === null || words === closed) return null;
  return (
    <Alert
      role="status"
      color={data?.lastFailed === true ? 'red' : 'yellow'}
      variant="light"
      mb="md"
      py="xs"
      withCloseButton
      closeButtonLabel={text.vault.closeNotice}
      onClose={() => setClosed(words)}
    >
      {words}
    </Alert>
  );
}
