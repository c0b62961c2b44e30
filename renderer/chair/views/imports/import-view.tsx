import { Title } from '@mantine/core';

export function ImportView() {
  return <Title order={2}>…</Title>;
}
