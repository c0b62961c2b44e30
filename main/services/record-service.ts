import { recordOf } from '../../shared/domain/discussion-record.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { StoreError } from '../../db/errors.ts';
import { findRecord, listUnrecordedMeetings, writeRecord } from '../../db/repositories/discussion-records.ts';
import { findMeeting } from '../../db/repositories/meetings.ts';
import { listCaseFacts } from '../../db/repositories/minutes-query.ts';
import { listOrganisations, listPeople } from '../../db/repositories/partners.ts';
import { listRegionItemsOfKind } from '../../db/repositories/region-items.ts';
import type { Writer } from '../../db/writer.ts';
import type { App } from '../app/app.ts';
import type { Vault } from '../app/vault.ts';
import { tableViewOf } from './table-service.ts';

/**
 * Keeps what a closed meeting tells of the world outside it. At closing that is all of it; after a correction, what the
 * correction refers to anew, in the same command, so that it is taken back with it. Nothing while the meeting is open.
 */
export function keepRecord(writer: Writer, meetingId: MeetingId): void {
  const { db } = writer;
  const meeting = findMeeting(db, meetingId);
  if (meeting?.status !== 'closed') return;
  const organisations = listOrganisations(db);
  const words = { organisations, people: listPeople(db), conditions: listRegionItemsOfKind(db, 'condition') };
  for (const { discussionId, ...facts } of listCaseFacts(db, meeting))
    writeRecord(
      writer,
      discussionId,
      recordOf(tableViewOf(db, discussionId), facts, words, findRecord(db, discussionId)),
    );
}

/** Once: meetings that were closed before records were kept go on telling what they tell now, each in one command. */
export function keepRecordsOfBefore(app: App, vault: Vault): void {
  let left = 0;
  for (const meetingId of listUnrecordedMeetings(vault.db)) {
    try {
      vault.change({ name: 'meetings.recorded', topics: ['table'], large: true }, (writer) =>
        keepRecord(writer, meetingId),
      );
    } catch (error) {
      // Nobody is kept out of the vault for it, nor another meeting unrecorded, and the next unlock tries again.
      left += 1;
      if (!(error instanceof StoreError)) app.onBug(error);
    }
  }
  if (left > 0) app.logger.error('closed meetings not recorded', { count: left });
}
