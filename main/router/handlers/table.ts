import type { tableContract } from '../../../shared/contract/table.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { findMeeting } from '../../../db/repositories/meetings.ts';
import { undoStateOf } from '../../../db/undo.ts';
import type { Writer } from '../../../db/writer.ts';
import type { App } from '../../app/app.ts';
import { addAction, removeAction, reviewAction, updateAction } from '../../services/action-service.ts';
import { addDecision, removeDecision, updateDecision } from '../../services/decision-service.ts';
import { saveNote } from '../../services/note-service.ts';
import { nameGuest, removePresence, setPresence, signGuest } from '../../services/presence-service.ts';
import { currentTableOf, tableViewOf } from '../../services/table-service.ts';
import { redoInMeeting, undoInMeeting } from '../../services/undo-service.ts';
import type { HandlersFor } from '../context.ts';

/** A step that brings another case to the table leaves the shared screen neutral: nobody confirmed who sits there now. */
function stepping(app: App, writer: Writer, meetingId: MeetingId, step: typeof undoInMeeting): string | null {
  const current = () => findMeeting(writer.db, meetingId)?.currentDiscussionId;
  const before = current();
  const name = step(writer, app.clock, meetingId);
  if (current() !== before) app.screen.panic();
  return name;
}

export const tableHandlers: HandlersFor<typeof tableContract> = {
  'table.get': ({ vault }, { discussionId }) => tableViewOf(vault.db, discussionId),
  'table.current': ({ vault }, { meetingId }) => currentTableOf(vault.db, meetingId),
  'notes.save': ({ writer }, input) => {
    saveNote(writer, input);
    return {};
  },
  'decisions.add': ({ writer }, input) => ({ decisionId: addDecision(writer, input) }),
  'decisions.update': ({ writer }, input) => {
    updateDecision(writer, input);
    return {};
  },
  'decisions.remove': ({ writer }, input) => {
    removeDecision(writer, input);
    return {};
  },
  'actions.add': ({ writer }, input) => ({ actionId: addAction(writer, input) }),
  'actions.update': ({ writer }, input) => {
    updateAction(writer, input);
    return {};
  },
  'actions.remove': ({ writer }, input) => {
    removeAction(writer, input);
    return {};
  },
  'actions.review': ({ writer }, input) => {
    reviewAction(writer, input);
    return {};
  },
  'presence.nameGuest': ({ writer }, input) => ({ personId: nameGuest(writer, input) }),
  'presence.signGuest': ({ vault, writer }, input) => {
    signGuest(writer, vault.clock, input);
    return {};
  },
  'presence.set': ({ app, writer }, input) => ({ presenceId: setPresence(writer, app.clock, input) }),
  'presence.remove': ({ writer }, input) => {
    removePresence(writer, input);
    return {};
  },
  'undo.state': ({ vault }, { meetingId }) => undoStateOf(vault.db, meetingId),
  'undo.undo': ({ app, writer }, input) => ({ name: stepping(app, writer, input.meetingId, undoInMeeting) }),
  'undo.redo': ({ app, writer }, input) => ({ name: stepping(app, writer, input.meetingId, redoInMeeting) }),
};
