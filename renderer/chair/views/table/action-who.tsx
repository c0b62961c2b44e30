import type { TableCondition } from '../../../../shared/contract/table.ts';
import { organisationId, personId } from '../../../../shared/domain/ids.ts';
import type { PartnerOrganisation } from '../../../../shared/domain/partner.ts';
import type { Partners } from '../../../../shared/domain/partner-names.ts';
import type { ActionFields } from '../../../../shared/domain/record.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { formatDateInLine } from '../../../../shared/text/format.ts';
import { text } from '../../../../shared/text/nl.ts';
import { DateField } from '../../../components/date-field.tsx';
import { QuietSelect } from './quiet-select.tsx';
import { useAtTable } from './table-context.ts';
import classes from './quiet-field.module.css';

interface ActionWhoProps {
  readonly value: ActionFields;
  readonly number: number;
  readonly conditions: readonly TableCondition[];
  readonly partners: Partners;
  readonly set: (fields: Partial<ActionFields>) => void;
}

const forSubject = 'subject';

/** Who does it, before when, for which basic condition: what an action cannot do without. */
export function ActionWho({ value, number, conditions, partners, set }: ActionWhoProps) {
  const { readOnly } = useAtTable();
  const organisations = partners.organisations.filter(({ id, active }) => active || id === value.ownerOrganisationId);
  const people = partners.people.filter(
    (person) =>
      person.organisationId === value.ownerOrganisationId && (person.active || person.id === value.ownerPersonId),
  );
  const owner = value.ownerKind === 'subject' ? forSubject : (value.ownerOrganisationId ?? '');
  const isUnowned = owner === '' && value.text.trim() !== '';
  const named = (words: string): string => fill(words, { n: String(number) });
  return (
    <>
      <QuietSelect
        label={named(text.table.ownerOf)}
        title={organisations.find(({ id }) => id === value.ownerOrganisationId)?.name}
        className={isUnowned ? classes['unowned'] : undefined}
        disabled={readOnly}
        value={owner}
        choose={(chosen) =>
          set({
            ownerKind: chosen === forSubject ? 'subject' : 'organisation',
            ownerOrganisationId: chosen === forSubject || chosen === '' ? null : organisationId.parse(chosen),
            ownerPersonId: null,
          })
        }
        options={[
          { value: '', label: isUnowned ? text.table.nobodyYet : `${text.table.owner}…` },
          ...organisations.map((one) => ({ value: one.id, label: ownerLabel(one, organisations) })),
          { value: forSubject, label: text.table.subject },
        ]}
      />
      {people.length === 0 ? (
        <span />
      ) : (
        <QuietSelect
          label={named(text.table.personOf)}
          title={people.find(({ id }) => id === value.ownerPersonId)?.name}
          disabled={readOnly}
          value={value.ownerPersonId ?? ''}
          choose={(chosen) => set({ ownerPersonId: chosen === '' ? null : personId.parse(chosen) })}
          options={[
            { value: '', label: text.table.anyone },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <DateField
        size="xs"
        className={classes['quiet'] ?? ''}
        data-due
        aria-label={named(text.table.dueDateOf)}
        format={formatDateInLine}
        placeholder={text.table.dueDate}
        disabled={readOnly}
        value={value.dueDate}
        onChange={(dueDate) => set({ dueDate })}
      />
      <QuietSelect
        label={named(text.table.conditionOf)}
        disabled={readOnly}
        value={value.conditionCode ?? ''}
        choose={(chosen) => set({ conditionCode: chosen === '' ? null : chosen })}
        options={[
          { value: '', label: `${text.table.condition}…` },
          ...conditions.map(({ code, label }) => ({ value: code, label })),
        ]}
      />
    </>
  );
}

/** How many letters of a name a narrow choice shows. */
const shown = 14;

/** The short name goes first where two names begin alike: two departments of one municipality look the same shortened. */
function ownerLabel(one: PartnerOrganisation, all: readonly PartnerOrganisation[]): string {
  const begin = one.name.slice(0, shown);
  const alike = one.name.length > shown && all.some(({ id, name }) => id !== one.id && name.startsWith(begin));
  return alike ? `${one.shortName} · ${one.name}` : one.name;
}
