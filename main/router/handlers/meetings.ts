import { randomUUID } from 'node:crypto';
import type { meetingsContract } from '../../../shared/contract/meetings.ts';
import { meetingId } from '../../../shared/domain/ids.ts';
import { insertMeeting, listMeetings } from '../../../db/repositories/meetings.ts';
import type { HandlersFor } from '../context.ts';

export const meetingHandlers: Pick<HandlersFor<typeof meetingsContract>, 'meetings.list' | 'meetings.create'> = {
  'meetings.list': ({ vault }) => ({ meetings: listMeetings(vault.db) }),
  'meetings.create': ({ writer }, input) => {
    const id = meetingId.parse(randomUUID());
    insertMeeting(writer, { id, ...input, status: 'planned', minutesStatus: 'draft', currentDiscussionId: null });
    return { meetingId: id };
  },
};
