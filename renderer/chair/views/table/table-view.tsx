import { Title } from '@mantine/core';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

export function TableView(_props: { meetingId: MeetingId }) {
  return <Title order={2}>…</Title>;
}
