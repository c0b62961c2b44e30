import { Title } from '@mantine/core';

export function ActionsView() {
  return <Title order={2}>…</Title>;
}
