import type { runSheetContract } from '../../../shared/contract/run-sheet.ts';
import { exportRunSheet } from '../../services/run-sheet-documents.ts';
import { arrangeAgenda, getRunSheet, pinCase } from '../../services/run-sheet-service.ts';
import type { HandlersFor } from '../context.ts';

export const runSheetHandlers: HandlersFor<typeof runSheetContract> = {
  'meetings.runSheet': ({ vault }, { meetingId }) => getRunSheet(vault.db, meetingId),
  'meetings.arrange': ({ writer }, input) => {
    arrangeAgenda(writer, input);
    return {};
  },
  'meetings.pin': ({ writer }, input) => {
    pinCase(writer, input);
    return {};
  },
  'documents.exportRunSheet': async ({ app, vault }, input) => ({ written: await exportRunSheet(app, vault, input) }),
};
