import { Center, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** What belongs in a list that is empty, and the button that makes it. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Center py="xl">
      <Stack align="center" gap="sm" maw={460}>
        <Text c="dimmed" ta="center">
          {children}
        </Text>
        {action}
      </Stack>
    </Center>
  );
}
