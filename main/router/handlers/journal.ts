import type { journalContract } from '../../../shared/contract/journal.ts';
import { verifyJournal } from '../../../db/journal-chain.ts';
import { countCommands, listCommands } from '../../../db/repositories/journal.ts';
import { journalEntriesOf } from '../../services/journal-service.ts';
import type { HandlersFor } from '../context.ts';

export const journalHandlers: HandlersFor<typeof journalContract> = {
  'journal.list': ({ vault }, { beforeSeq, limit }) => ({
    commands: listCommands(vault.db, beforeSeq, limit),
    total: countCommands(vault.db),
  }),
  'journal.entries': ({ vault }, { commandSeq }) => journalEntriesOf(vault.db, commandSeq),
  'journal.verify': ({ vault }) => Promise.resolve(verifyJournal(vault.db)),
};
