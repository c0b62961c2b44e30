import { Title } from '@mantine/core';

export function PartnersView() {
  return <Title order={2}>…</Title>;
}
