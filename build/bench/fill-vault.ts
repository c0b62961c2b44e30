import { randomUUID } from 'node:crypto';
import { insertCase } from '../../db/repositories/cases.ts';
import { insertDetention, insertStay } from '../../db/repositories/detentions.ts';
import { insertSubject } from '../../db/repositories/subjects.ts';
import type { Vault } from '../../main/app/vault.ts';
import { caseId, detentionPeriodId, institutionStayId, subjectId, type CaseId } from '../../shared/domain/ids.ts';
import { addDays } from '../../shared/domain/dates.ts';

const surnames = ['Jansen', 'De Boer', 'El Amrani', 'Vos', 'Kaya', 'Bakker', 'Smit', 'Hendriks', 'Yılmaz', 'Mulder'];
const givenNames = ['Kevin', 'Yara', 'Ali', 'Sam', 'Noor', 'Daan', 'Fatima', 'Bram', 'Lotte', 'Milan'];

/**
 * Fills a vault with fictional people, each with a detention period, a stay and a case, in one command.
 * @returns the cases, in the order of release.
 */
export function fillWithCases(vault: Vault, amount: number): CaseId[] {
  return vault.change({ name: 'bench.fill', topics: ['subjects', 'cases'] }, (writer) =>
    Array.from({ length: amount }, (_, n) => {
      const subject = subjectId.parse(randomUUID());
      const period = detentionPeriodId.parse(randomUUID());
      const id = caseId.parse(randomUUID());
      insertSubject(writer, {
        id: subject,
        surname: `${surnames[n % 10] ?? ''}-${Math.floor(n / 100)}`,
        prefix: '',
        givenNames: givenNames[Math.floor(n / 10) % 10] ?? '',
        birthDate: '1995-03-12',
        sex: 'unknown',
        bsn: null,
        skn: '',
        municipalityOfOrigin: 'Utrecht',
        municipalityOfRegistration: '',
        municipalityOfSettlement: 'Utrecht',
        remark: '',
        mergedIntoId: null,
      });
      insertDetention(writer, {
        id: period,
        subjectId: subject,
        title: 'imprisonment',
        titleRemark: '',
        offence: '',
        beginDate: '2026-10-01',
        releaseDate: addDays('2026-12-01', n % 200),
        releaseDateCertainty: 'expected',
        releaseDateSource: '',
        releaseDateAsOf: null,
        prisonCaseManager: '',
      });
      insertStay(writer, {
        id: institutionStayId.parse(randomUUID()),
        detentionPeriodId: period,
        institution: 'PI Nieuwegein',
        unit: 'B2',
        fromDate: null,
        untilDate: null,
        source: '',
      });
      insertCase(writer, {
        id,
        subjectId: subject,
        openedOn: '2026-11-01',
        status: 'active',
        caseDirectorOrganisationId: null,
        caseDirectorPersonId: null,
        referrerKind: 'unknown',
        referrerOrganisationId: null,
        referredOn: null,
        referralReason: '',
        discussionGoal: '',
        legalBasis: 'unknown',
        subjectInformed: 'unknown',
        notInformedReason: '',
        targetGroups: [],
      });
      return id;
    }),
  );
}
