import { MultiSelect, Select, Stack, TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationFields } from '../../../../shared/domain/partner.ts';
import { municipalityInName } from '../../../../shared/domain/table-composition.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useRegionItems } from '../../../client/use-region-items.ts';

const words = text.partners;

export type Attendance = Pick<OrganisationFields, 'attendance' | 'targetGroups' | 'municipalities'>;
type Choice = keyof typeof words.choices;

const choices = Object.entries(words.choices).map(([value, label]) => ({ value: value as Choice, label }));

interface AttendanceFieldsProps {
  readonly of: Attendance & Pick<OrganisationFields, 'name'>;
  readonly onChange: (changes: Partial<Attendance>) => void;
}

/** When an organisation comes to the table: always, when invited, or of itself for a target group or a municipality. */
export function AttendanceFields({ of, onChange }: AttendanceFieldsProps) {
  const groups = useRegionItems('target-group');
  const [choice, setChoice] = useState(() => choiceOf(of));
  const choose = (next: Choice): void => {
    setChoice(next);
    onChange({
      attendance: next === 'core' ? 'core' : 'guest',
      targetGroups: [],
      municipalities: next === 'municipality' ? [municipalityInName(of.name)].filter((name) => name !== '') : [],
    });
  };
  const known = groups.map(({ code, label }) => ({ value: code, label }));
  const unknown = of.targetGroups.filter((code) => groups.every((item) => item.code !== code));
  return (
    <Stack gap="xs">
      <Select<Choice>
        label={words.attendance}
        allowDeselect={false}
        data={choices}
        value={choice}
        onChange={(next) => next !== null && choose(next)}
      />
      {choice === 'target-group' && (
        <MultiSelect
          label={words.targetGroups}
          description={words.targetGroupsHint}
          data={[...known, ...unknown.map((code) => ({ value: code, label: code }))]}
          value={[...of.targetGroups]}
          onChange={(targetGroups) => onChange({ targetGroups })}
        />
      )}
      {choice === 'municipality' && (
        <TagsInput
          label={words.municipalities}
          description={words.municipalitiesHint}
          value={[...of.municipalities]}
          onChange={(municipalities) => onChange({ municipalities })}
        />
      )}
    </Stack>
  );
}

function choiceOf({ attendance, targetGroups, municipalities }: Attendance): Choice {
  if (attendance === 'core') return 'core';
  if (targetGroups.length > 0) return 'target-group';
  return municipalities.length > 0 ? 'municipality' : 'guest';
}
