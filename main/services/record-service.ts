import { recordAfterwards, recordOf, type DiscussionRecord } from '../../shared/domain/discussion-record.ts';
import type { DiscussionId, MeetingId } from '../../shared/domain/ids.ts';
import { StoreError } from '../../db/errors.ts';
import {
  findRecord,
  listTouched,
  listUnrecordedMeetings,
  writeRecord,
} from '../../db/repositories/discussion-records.ts';
import { findMeeting } from '../../db/repositories/meetings.ts';
import { listCaseFacts } from '../../db/repositories/minutes-query.ts';
import { listOrganisations, listPeople } from '../../db/repositories/partners.ts';
import { listRegionItemsOfKind } from '../../db/repositories/region-items.ts';
import type { Writer } from '../../db/writer.ts';
import type { App } from '../app/app.ts';
import type { Vault } from '../app/vault.ts';
import { requireMeeting } from './meeting-guard.ts';
import { tableViewOf } from './table-service.ts';

/** Keeps what the cases of a meeting tell of the world outside it, as it is now that the sitting closes. */
export function keepRecords(writer: Writer, meetingId: MeetingId): void {
  record(writer, meetingId, recordOf, () => true);
}

/**
 * After a change of a meeting: when it is closed, what the correction refers to anew is recorded of the cases that it
 * touched, in the same command, so that it is taken back with it. What is told of the other cases is not its business.
 */
export function keepCorrected(writer: Writer, meetingId: MeetingId): void {
  if (findMeeting(writer.db, meetingId)?.status !== 'closed') return;
  const touched = new Set(listTouched(writer, meetingId));
  record(writer, meetingId, recordAfterwards, ({ discussionId }) => touched.has(discussionId));
}

function record(
  writer: Writer,
  meetingId: MeetingId,
  /** What is made where there is no record yet. */
  make: typeof recordAfterwards,
  belongs: (one: { readonly discussionId: DiscussionId; readonly before: DiscussionRecord | null }) => boolean,
): void {
  const { db } = writer;
  const organisations = listOrganisations(db);
  const words = { organisations, people: listPeople(db), conditions: listRegionItemsOfKind(db, 'condition') };
  for (const { discussionId, ...facts } of listCaseFacts(db, requireMeeting(db, meetingId))) {
    const before = findRecord(db, discussionId);
    if (!belongs({ discussionId, before })) continue;
    const view = tableViewOf(db, discussionId);
    const made = before === null ? make(view, facts, words) : recordOf(view, facts, words, before);
    writeRecord(writer, discussionId, made);
  }
}

/** Once: meetings that were closed before records were kept go on telling what they told, each in one command. */
export function keepRecordsOfBefore(app: App, vault: Vault): void {
  let left = 0;
  for (const meetingId of listUnrecordedMeetings(vault.db)) {
    try {
      vault.change({ name: 'meetings.recorded', topics: ['table'], large: true }, (writer) =>
        record(writer, meetingId, recordAfterwards, ({ before }) => before === null),
      );
    } catch (error) {
      // Nobody is kept out of the vault for it, nor another meeting unrecorded, and the next unlock tries again.
      left += 1;
      if (!(error instanceof StoreError)) app.onBug(error);
    }
  }
  if (left > 0) app.logger.error('closed meetings not recorded', { count: left });
}
