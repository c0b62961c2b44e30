import type { casesContract } from '../../../shared/contract/cases.ts';
import { today } from '../../../shared/domain/clock.ts';
import { listActionRows, listCaseSummaries } from '../../../db/repositories/case-views.ts';
import {
  addContact,
  caseViewOf,
  correctCase,
  correctContact,
  dropContact,
  reopenCase,
  setActionStatus,
  setCondition,
} from '../../services/case-service.ts';
import type { HandlersFor } from '../context.ts';

export const caseHandlers: HandlersFor<typeof casesContract> = {
  'cases.list': ({ vault }, input) => listCaseSummaries(vault.db, { ...input, today: today(vault.clock) }),
  'cases.get': ({ vault }, { caseId }) => caseViewOf(vault.db, caseId),
  'cases.update': ({ writer }, input) => {
    correctCase(writer, input);
    return {};
  },
  'cases.reopen': ({ writer }, input) => {
    reopenCase(writer, input);
    return {};
  },
  'cases.addContact': ({ writer }, input) => ({ caseContactId: addContact(writer, input) }),
  'cases.updateContact': ({ writer }, input) => {
    correctContact(writer, input);
    return {};
  },
  'cases.removeContact': ({ writer }, { caseContactId }) => {
    dropContact(writer, caseContactId);
    return {};
  },
  'cases.setCondition': ({ writer }, input) => {
    setCondition(writer, input);
    return {};
  },
  'actions.list': ({ vault }, { show }) => ({ actions: listActionRows(vault.db, show) }),
  'actions.setStatus': ({ writer }, { actionId, status }) => {
    setActionStatus(writer, actionId, status);
    return {};
  },
};
