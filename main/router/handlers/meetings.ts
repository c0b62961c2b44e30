import type { meetingsContract } from '../../../shared/contract/meetings.ts';
import { listMeetings } from '../../../db/repositories/meetings.ts';
import {
  addCases,
  getCourse,
  getMeeting,
  invite,
  proposeCases,
  removeCase,
  reorderCases,
  setPlannedMinutes,
} from '../../services/agenda-service.ts';
import {
  changeMeeting,
  closeMeeting,
  createMeeting,
  discardMeeting,
  goToCase,
  postponeCase,
  reinstateCase,
  reopenMeeting,
  setMinutesStatus,
  startMeeting,
} from '../../services/meeting-service.ts';
import { readPreferences } from '../../services/preferences-service.ts';
import type { HandlersFor } from '../context.ts';

/** For commands that have nothing to answer. */
function done(work: () => void): Record<string, never> {
  work();
  return {};
}

export const meetingHandlers: HandlersFor<typeof meetingsContract> = {
  'meetings.list': ({ vault }) => ({ meetings: listMeetings(vault.db) }),
  'meetings.create': ({ writer }, input) => ({ meetingId: createMeeting(writer, input) }),
  'meetings.update': ({ vault, writer }, input) => done(() => changeMeeting(writer, vault.clock, input)),
  'meetings.remove': ({ writer }, input) => done(() => discardMeeting(writer, input.meetingId)),
  'meetings.get': ({ vault }, input) => getMeeting(vault.db, input.meetingId),
  'meetings.course': ({ vault }, input) => getCourse(vault.db, input.meetingId),
  'meetings.proposals': ({ vault }, input) => proposeCases(vault.db, input.meetingId),
  'meetings.addCases': ({ vault, writer }, input) => ({
    discussionIds: addCases(writer, input, readPreferences(vault.db).minutesPerCase),
  }),
  'meetings.removeCase': ({ writer }, input) => done(() => removeCase(writer, input)),
  'meetings.reorder': ({ writer }, input) => done(() => reorderCases(writer, input)),
  'meetings.setPlannedMinutes': ({ writer }, input) => done(() => setPlannedMinutes(writer, input)),
  'meetings.invite': ({ writer }, input) => done(() => invite(writer, input)),
  'meetings.start': ({ vault, writer }, input) => done(() => startMeeting(writer, vault.clock, input.meetingId)),
  'meetings.goTo': ({ vault, writer }, input) => done(() => goToCase(writer, vault.clock, input)),
  'meetings.postpone': ({ vault, writer }, input) => done(() => postponeCase(writer, vault.clock, input)),
  'meetings.reinstate': ({ vault, writer }, input) => done(() => reinstateCase(writer, vault.clock, input)),
  'meetings.close': ({ app, vault }, input) => closeMeeting(app, vault, input.meetingId),
  'meetings.reopen': ({ vault, writer }, input) => done(() => reopenMeeting(writer, vault.clock, input.meetingId)),
  'meetings.setMinutesStatus': ({ writer }, input) => done(() => setMinutesStatus(writer, input)),
};
