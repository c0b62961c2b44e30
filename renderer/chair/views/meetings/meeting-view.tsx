import { Title } from '@mantine/core';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

export function MeetingView(_props: { meetingId: MeetingId }) {
  return <Title order={2}>…</Title>;
}
