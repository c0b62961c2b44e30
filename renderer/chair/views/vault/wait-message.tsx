import { Alert } from '@mantine/core';
import { waitWords } from './use-wait.ts';

/** The countdown: seen by the second, but not read out every second (`timer` is silent for a screen reader). */
export function WaitMessage({ seconds }: { seconds: number }) {
  if (seconds === 0) return null;
  return (
    <Alert color="yellow" variant="light" role="timer">
      {waitWords(seconds)}
    </Alert>
  );
}
