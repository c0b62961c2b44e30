import { handlers } from '../../main/router/handlers.ts';
import type { InputOf, NamesOfKind, OutputOf, ProcedureName } from '../../shared/contract/contract.ts';
import type { Presence } from '../../shared/domain/meeting.ts';
import { emptyAction, type ActionFields } from '../../shared/domain/record.ts';
import { richTextOf } from '../../shared/domain/rich-text.ts';
import type { SubjectFields } from '../../shared/domain/subject.ts';

export type Call = <N extends ProcedureName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;

/** What the commands work on; made at the start of every child with the commands that are there. */
export interface Ground {
  readonly conditions: OutputOf<'region.items'>['items'];
  readonly organisationId: string | null;
  readonly table: { readonly meetingId: string; readonly discussionId: string; readonly caseId: string } | null;
  /** Somebody at that table. */
  readonly seat: Pick<Presence, 'id' | 'organisationId' | 'personId'> | null;
}

interface KillCommand<N extends NamesOfKind<'command'> = NamesOfKind<'command'>> {
  readonly name: N;
  /** Rows that it writes, every time; null when that depends. A command with another number is a half one. */
  readonly rows: number | null;
  /** The input, with the word in it; null when the ground for it is missing. */
  readonly input: (ground: Ground, word: string) => InputOf<N> | null;
  /** False when the input has no place for the word. */
  readonly holdsWord: boolean;
}

function line<N extends NamesOfKind<'command'>>(
  name: N,
  rows: number | null,
  input: KillCommand<N>['input'],
  holdsWord = true,
): KillCommand {
  return { name, rows, input, holdsWord };
}

export const meetingFor = (title: string): InputOf<'meetings.create'> => ({
  title,
  date: '2026-12-03',
  startTime: '09:30',
  place: '',
  chairName: '',
  secretaryName: '',
  nextMeetingDate: null,
});

export const subjectFor = (surname: string): SubjectFields => ({
  surname,
  prefix: '',
  givenNames: 'Kevin',
  birthDate: null,
  sex: 'unknown',
  bsn: null,
  skn: '',
  municipalityOfOrigin: '',
  municipalityOfRegistration: '',
  municipalityOfSettlement: '',
  remark: '',
});

const actionFor = (text: string): ActionFields => ({ ...emptyAction, text, ownerKind: 'subject' });

const itemFor = { shortLabel: '', days: null, validFrom: null, validTo: null, active: true };

let minute = 0;

function minuteOfDay(count: number): string {
  return [Math.floor(count / 60) % 24, count % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Every command that the loop can do. To add one: a line. */
const all: readonly KillCommand[] = [
  line('meetings.create', 1, (_ground, word) => meetingFor(word)),
  line('workers.add', 1, (_ground, word) => ({ name: word, role: 'secretary' })),
  line('preferences.set', 1, (_ground, word) => ({ meetingTypeName: word })),
  line('region.addItem', 1, (_ground, word) => ({ ...itemFor, kind: 'role', code: null, label: word, remark: '' })),
  line('region.updateItem', 1, ({ conditions: [first] }, word) =>
    first === undefined ? null : { ...itemFor, regionItemId: first.id, label: first.label, remark: word },
  ),
  // Every item moves on one place, so that each command writes as many rows as there are conditions in Utrecht.
  line(
    'region.reorder',
    6,
    ({ conditions }) => {
      const order = conditions.map((item) => item.id);
      order.unshift(...order.splice(-1));
      conditions.unshift(...conditions.splice(-1));
      return { kind: 'condition', order };
    },
    false,
  ),
  line('partners.addOrganisation', 1, (_ground, word) => ({
    name: word,
    shortName: word,
    type: 'other',
    attendance: 'guest',
    active: true,
    targetGroups: [],
    municipalities: [],
  })),
  line('partners.addPerson', 1, ({ organisationId }, word) =>
    organisationId === null
      ? null
      : {
          organisationId: organisationId,
          name: word,
          function: '',
          phone: '',
          email: '',
          confidentialitySignedOn: null,
          active: true,
        },
  ),
  line('subjects.add', null, (_ground, word) => ({ subject: subjectFor(word), evenSo: true })),
  line('notes.save', 1, ({ table }, word) =>
    table === null ? null : { ...inTable(table), kind: 'picture', body: richTextOf(word) },
  ),
  line('decisions.add', 1, ({ table }, word) =>
    table === null ? null : { ...inTable(table), text: word, rationale: '' },
  ),
  // Another minute each time, so that each command writes one row.
  line(
    'presence.set',
    1,
    ({ table, seat }) => {
      if (table === null || seat === null) return null;
      const { id, ...who } = seat;
      const times = { timeIn: minuteOfDay((minute += 1)), timeOut: null };
      return { ...inTable(table), ...who, ...times, presenceId: id, state: 'present' };
    },
    false,
  ),
  line('actions.add', 1, ({ table }, word) => (table === null ? null : { ...inTable(table), fields: actionFor(word) })),
];

function inTable({ meetingId, discussionId }: NonNullable<Ground['table']>) {
  return { meetingId: meetingId as never, discussionId: discussionId as never };
}

const has = (name: string): boolean => Object.hasOwn(handlers, name);

export const presentCommands = all.filter(({ name }) => has(name));
export const missingCommands = all.filter(({ name }) => !has(name)).map(({ name }) => name);
export const expectedRows = new Map<string, number | null>(all.map(({ name, rows }) => [name, rows]));

/** Makes what the commands need, as far as the handlers for it are there. */
export async function prepareGround(call: Call): Promise<Ground> {
  const { items } = await call('region.items', {});
  const conditions = items.filter((item) => item.kind === 'condition');
  const organisationId = has('partners.list') ? ((await call('partners.list', {})).organisations[0]?.id ?? null) : null;
  if (!has('subjects.add') || !has('meetings.addCases')) return { conditions, organisationId, table: null, seat: null };
  const { caseId } = await call('subjects.add', { subject: subjectFor('Grond'), evenSo: true });
  const { meetingId } = await call('meetings.create', meetingFor('Grond'));
  const { discussionIds } = await call('meetings.addCases', { meetingId, caseIds: [caseId] });
  const [discussionId] = discussionIds;
  if (discussionId === undefined) throw new Error('no discussion was made');
  if (has('meetings.start')) await call('meetings.start', { meetingId });
  const { presence } = await call('table.get', { discussionId });
  return { conditions, organisationId, table: { meetingId, discussionId, caseId }, seat: presence[0] ?? null };
}
