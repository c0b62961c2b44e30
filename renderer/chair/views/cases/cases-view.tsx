import { Button, Group, Title } from '@mantine/core';
import { text } from '../../../../shared/text/nl.ts';
import { useNavigation } from '../../navigation.tsx';

export function CasesView() {
  const { go } = useNavigation();
  return (
    <Group justify="space-between">
      <Title order={2}>{text.frame.cases}</Title>
      <Button onClick={() => go({ view: 'import' })}>{text.imports.title}</Button>
    </Group>
  );
}
