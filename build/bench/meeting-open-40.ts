import type { CaseId, MeetingId } from '../../shared/domain/ids.ts';
import { agendaStatements } from '../../db/repositories/agenda-query.ts';
import type { Vault } from '../../main/app/vault.ts';
import { getMeeting } from '../../main/services/agenda-service.ts';
import { aMeeting, cheapCost, openBenchCore, type BenchCore } from './bench-core.ts';
import { fillWithCases } from './fill-vault.ts';
import { interleaved, median } from './measure.ts';
import { ratioRow, type BenchRow } from './row.ts';

/** Opening a full sitting, parsed and assembled, against its bare statements (the very same SQL, rows as they come). */
export async function meetingOpen40(): Promise<BenchRow> {
  const core = await openBenchCore(cheapCost);
  const { vault } = core.app.session;
  if (vault === null) throw new Error('not open');
  try {
    const meetingId = await sitting(core, fillWithCases(vault, 40), vault);
    const statements = [...Object.values(agendaStatements), 'SELECT * FROM meeting WHERE id = @meetingId'].map((sql) =>
      vault.db.prepare(sql),
    );
    const found = getMeeting(vault.db, meetingId).agenda;
    if (found.length !== 40 || found.some(({ table, conditions }) => table.length < 4 || conditions.length < 5))
      throw new Error('the sitting is not as full as it should be');
    const { subject, reference } = await interleaved(
      () => getMeeting(vault.db, meetingId),
      () => statements.map((statement) => statement.all({ meetingId })),
      { rounds: 200, warmUp: 30 },
    );
    return ratioRow({
      id: 'meeting-open-40',
      unit: 'ms',
      value: median(subject),
      reference: median(reference),
      goal: 3,
    });
  } finally {
    await core.remove();
  }
}

/** Forty cases at the table, each with five conditions, six partners, and three actions that an earlier sitting left. */
async function sitting(core: BenchCore, caseIds: CaseId[], vault: Vault): Promise<MeetingId> {
  const partners = (await core.call('partners.list', {})).organisations.slice(0, 6).map(({ id }) => id);
  const earlier = await core.call('meetings.create', { ...aMeeting, date: '2026-11-19' });
  const held = await core.call('meetings.addCases', { meetingId: earlier.meetingId, caseIds });
  vault.change({ name: 'bench.fill', topics: [] }, (writer) => {
    held.discussionIds.forEach((discussionId, nth) => {
      const caseId = caseIds[nth] ?? '';
      writer.update('caseDiscussion', discussionId, { status: 'discussed' });
      for (const code of ['id_document', 'housing', 'income', 'debts', 'care'])
        writer.insert('caseCondition', crypto.randomUUID(), { caseId, code, state: 'open', note: '' });
      for (const position of [1, 2, 3])
        writer.insert('actionItem', crypto.randomUUID(), {
          ...{ caseId, discussionId, position, text: 'Aanmelden', ownerKind: 'subject', ownerOrganisationId: null },
          ...{ ownerPersonId: null, dueDate: null, conditionCode: null, precondition: '', subjectInformed: 'unknown' },
          ...{ notInformedReason: '', status: 'open' },
        });
    });
    writer.update('meeting', earlier.meetingId, { status: 'closed' });
  });
  const next = await core.call('meetings.create', aMeeting);
  const { discussionIds } = await core.call('meetings.addCases', { meetingId: next.meetingId, caseIds });
  vault.change({ name: 'bench.fill', topics: [] }, (writer) => {
    for (const discussionId of discussionIds) {
      const known = writer.db.prepare('SELECT organisationId FROM presence WHERE discussionId = ?').pluck();
      const there = new Set(known.all(discussionId));
      for (const organisationId of partners)
        if (!there.has(organisationId))
          writer.insert('presence', crypto.randomUUID(), {
            ...{ discussionId, organisationId, personId: null, state: 'invited', timeIn: null, timeOut: null },
          });
    }
  });
  return next.meetingId;
}
