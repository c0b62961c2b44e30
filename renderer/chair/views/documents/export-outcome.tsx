import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FolderFailure } from '../../../components/folder-failure.tsx';

interface ExportOutcomeProps {
  readonly error: Error | null;
  /** What is being made, while it is. */
  readonly busy: string | null;
  /** What was written, once it is. */
  readonly children: ReactNode;
}

/** How taking a document out of the vault goes: why not, that it is being made, or what was written; read out as it comes. */
export function ExportOutcome({ error, busy, children }: ExportOutcomeProps) {
  return (
    <>
      <FolderFailure error={error} />
      <div role="status">
        {busy !== null && (
          <Text size="sm" c="dimmed">
            {busy}
          </Text>
        )}
        {children}
      </div>
    </>
  );
}
