import type { flowContract } from '../../../shared/contract/flow.ts';
import { closingOf } from '../../services/closing-service.ts';
import { readPreferences } from '../../services/preferences-service.ts';
import { addAtTable, confirmTable, pauseMeeting, resumeMeeting, setDiscussion } from '../../services/flow-service.ts';
import type { HandlersFor } from '../context.ts';

export const flowHandlers: HandlersFor<typeof flowContract> = {
  'table.confirm': ({ vault, writer }, input) => {
    confirmTable(writer, vault.clock, input);
    return {};
  },
  'table.set': ({ writer }, input) => {
    setDiscussion(writer, input);
    return {};
  },
  'meetings.pause': ({ vault, writer }, { meetingId }) => {
    pauseMeeting(writer, vault.clock, meetingId);
    return {};
  },
  'meetings.resume': ({ vault, writer }, { meetingId }) => {
    resumeMeeting(writer, vault.clock, meetingId);
    return {};
  },
  'meetings.addAtTable': ({ vault, writer }, input) => ({
    discussionId: addAtTable(writer, vault.clock, input, readPreferences(vault.db).minutesPerCase),
  }),
  'meetings.closing': ({ vault }, { meetingId }) => closingOf(vault.db, vault.clock, meetingId),
  'clock.now': ({ app }) => ({ now: app.clock.now().toISOString() }),
};
