import { Title } from '@mantine/core';

export function CasesView() {
  return <Title order={2}>…</Title>;
}
