import type { Contract } from '../../shared/contract/contract.ts';
import type { HandlersFor } from './context.ts';
import { captureHandlers } from './handlers/capture.ts';
import { caseHandlers } from './handlers/cases.ts';
import { closingHandlers } from './handlers/closing.ts';
import { documentHandlers } from './handlers/documents.ts';
import { findHandlers } from './handlers/find.ts';
import { flowHandlers } from './handlers/flow.ts';
import { importHandlers } from './handlers/imports.ts';
import { journalHandlers } from './handlers/journal.ts';
import { meetingHandlers } from './handlers/meetings.ts';
import { partnerHandlers } from './handlers/partners.ts';
import { regionHandlers } from './handlers/region.ts';
import { runSheetHandlers } from './handlers/run-sheet.ts';
import { screenHandlers } from './handlers/screen.ts';
import { subjectHandlers } from './handlers/subjects.ts';
import { tableHandlers } from './handlers/table.ts';
import { vaultHandlers } from './handlers/vault.ts';
import { workerHandlers } from './handlers/workers.ts';

/** Every procedure of the contract with its handler; the type says when one is missing. */
export const handlers: Partial<HandlersFor<Contract>> = {
  ...vaultHandlers,
  ...workerHandlers,
  ...regionHandlers,
  ...partnerHandlers,
  ...subjectHandlers,
  ...caseHandlers,
  ...meetingHandlers,
  ...runSheetHandlers,
  ...tableHandlers,
  ...flowHandlers,
  ...closingHandlers,
  ...captureHandlers,
  ...screenHandlers,
  ...importHandlers,
  ...documentHandlers,
  ...journalHandlers,
  ...findHandlers,
};
