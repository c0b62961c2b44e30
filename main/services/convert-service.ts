import type { RecordedAs } from '../../shared/contract/capture.ts';
import type { ParsedInputOf } from '../../shared/contract/contract.ts';
import { ExpectedError } from '../../shared/contract/errors.ts';
import { actionFacts } from '../../shared/domain/action-facts.ts';
import { isHealthText, tellsOfHealth } from '../../shared/domain/health-text.ts';
import type { PartnerOrganisation } from '../../shared/domain/partner.ts';
import {
  emptyAction,
  handlingOfNote,
  noteForHandling,
  type ActionItem,
  type Decision,
} from '../../shared/domain/record.ts';
import { withoutLine } from '../../shared/domain/rich-text.ts';
import { fill } from '../../shared/text/fill.ts';
import { text as words } from '../../shared/text/nl.ts';
import { findOrganisation, findPerson } from '../../db/repositories/partners.ts';
import * as records from '../../db/repositories/records.ts';
import { listRegionItemsOfKind } from '../../db/repositories/region-items.ts';
import type { ReadableDb } from '../../db/handles.ts';
import type { Writer } from '../../db/writer.ts';
import { addAction, removeAction } from './action-service.ts';
import { addDecision, removeDecision } from './decision-service.ts';
import { appendToNote } from './entry-service.ts';
import { saveNote } from './note-service.ts';
import { changeableDiscussion } from './table-guard.ts';

type Input = ParsedInputOf<'records.convert'>;
type Here = Pick<Input, 'meetingId' | 'discussionId'>;

/** Makes a note's line a decision, a decision an action, an action a line of a note. Errors: as in the contract. */
export function convertRecord(writer: Writer, { what, ...here }: Input): RecordedAs {
  changeableDiscussion(writer.db, here.meetingId, here.discussionId);
  switch (what.kind) {
    case 'note':
      return noteToDecision(writer, here, what);
    case 'decision': {
      const decision = records.findDecision(writer.db, what.decisionId);
      if (decision?.discussionId !== here.discussionId) throw new ExpectedError('not-found');
      return decisionToAction(writer, here, decision);
    }
    case 'action': {
      const action = records.findAction(writer.db, what.actionId);
      if (action?.discussionId !== here.discussionId) throw new ExpectedError('not-found');
      return actionToNote(writer, here, action);
    }
  }
}

function noteToDecision(writer: Writer, here: Here, what: Extract<Input['what'], { kind: 'note' }>): RecordedAs {
  const present = records.findNote(writer.db, here.discussionId, what.note);
  const taken = present === null ? null : withoutLine(present.body, what.line);
  if (taken?.words !== what.words) throw new ExpectedError('conflict');
  saveNote(writer, { ...here, kind: what.note, body: taken.rest });
  const handling = handlingOfNote(what.note);
  return { kind: 'decision', decisionId: addDecision(writer, { ...here, text: taken.words, rationale: '', handling }) };
}

/** The reasons have no place in an action, whose words the shared screen shows: they go into a note. */
function decisionToAction(writer: Writer, here: Here, decision: Decision): RecordedAs {
  removeDecision(writer, { meetingId: here.meetingId, decisionId: decision.id });
  const { text, rationale, handling, health } = decision;
  if (rationale.trim() !== '') {
    const because = fill(words.capture.because, { what: inOneLine(rationale) });
    const said = isHealthText(decision) ? saidOfHealth(because) : because;
    appendToNote(writer, { ...here, note: noteForHandling(handling), text: said });
  }
  const fields = { ...emptyAction, text, handling, health };
  return { kind: 'action', actionId: addAction(writer, { ...here, fields }) };
}

/** The words and what else the action said are lines of their own, so that F2 on the words takes the words only. */
function actionToNote(writer: Writer, here: Here, action: ActionItem): RecordedAs {
  removeAction(writer, { meetingId: here.meetingId, actionId: action.id });
  const note = noteForHandling(action.handling);
  const isHealth = isHealthText({ ...action, ownerType: ownerOf(writer.db, action)?.type ?? null });
  const lines = [action.text, factsOf(writer.db, action).join('; ')]
    .map(inOneLine)
    .filter((line) => line !== '')
    .map((line) => (isHealth ? saidOfHealth(line) : line));
  for (const text of lines) appendToNote(writer, { ...here, note, text });
  return { kind: 'note', note, text: lines[0] ?? '' };
}

function ownerOf(db: ReadableDb, { ownerOrganisationId }: ActionItem): PartnerOrganisation | null {
  return ownerOrganisationId === null ? null : findOrganisation(db, ownerOrganisationId);
}

/**
 * A line of a note has no mark, owner or condition by which it is known to tell of health: then its words say it, so that
 * they are kept from the shared screen whatever they become.
 */
function saidOfHealth(line: string): string {
  return tellsOfHealth(line) ? line : `${line} (${words.capture.health.yes})`;
}

function factsOf(db: ReadableDb, action: ActionItem): string[] {
  const conditions = listRegionItemsOfKind(db, 'condition');
  return actionFacts(action, {
    owner: ownerOf(db, action)?.name ?? null,
    person: action.ownerPersonId === null ? null : (findPerson(db, action.ownerPersonId)?.name ?? null),
    condition: conditions.find(({ code }) => code === action.conditionCode)?.label ?? null,
  });
}

function inOneLine(said: string): string {
  return said.trim().replace(/\s*\n\s*/g, ' ');
}
