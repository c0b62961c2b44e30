import { Title } from '@mantine/core';

export function SettingsView(_props: { tab: string | undefined }) {
  return <Title order={2}>…</Title>;
}
