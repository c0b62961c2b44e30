import type { tableContract } from '../../../shared/contract/table.ts';
import { undoStateOf } from '../../../db/undo.ts';
import { addAction, removeAction, reviewAction, updateAction } from '../../services/action-service.ts';
import { addDecision, removeDecision, updateDecision } from '../../services/decision-service.ts';
import { saveNote } from '../../services/note-service.ts';
import { removePresence, setPresence } from '../../services/presence-service.ts';
import { tableViewOf } from '../../services/table-service.ts';
import { redoInMeeting, undoInMeeting } from '../../services/undo-service.ts';
import type { HandlersFor } from '../context.ts';

export const tableHandlers: HandlersFor<typeof tableContract> = {
  'table.get': ({ vault }, { discussionId }) => tableViewOf(vault.db, discussionId),
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
  'presence.set': ({ app, writer }, input) => ({ presenceId: setPresence(writer, app.clock, input) }),
  'presence.remove': ({ writer }, input) => {
    removePresence(writer, input);
    return {};
  },
  'undo.state': ({ vault }, { meetingId }) => undoStateOf(vault.db, meetingId),
  'undo.undo': ({ writer }, { meetingId }) => ({ name: undoInMeeting(writer, meetingId) }),
  'undo.redo': ({ writer }, { meetingId }) => ({ name: redoInMeeting(writer, meetingId) }),
};
