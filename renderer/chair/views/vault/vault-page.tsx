import { Box, Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../../../../shared/text/first-words.ts';

/** One thing in the middle of an empty window: first start, unlock and what belongs to them. */
export function VaultPage({ title, width = 460, children }: { title: string; width?: number; children: ReactNode }) {
  return (
    <Box component="main" mih="100vh" px="md" py={{ base: 'md', sm: 'xl' }}>
      <Box maw={width} mx="auto" mt={{ base: 0, sm: 'xl' }}>
        <Text c="petrol" fw={600} mb="xs" aria-hidden>
          {text.frame.product}
        </Text>
        <Paper withBorder p={{ base: 'md', sm: 'xl' }}>
          <Title order={1} size="h2" mb="md">
            {title}
          </Title>
          {children}
        </Paper>
      </Box>
    </Box>
  );
}
