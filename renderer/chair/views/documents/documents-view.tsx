import { Title } from '@mantine/core';

export function DocumentsView() {
  return <Title order={2}>…</Title>;
}
