import { Autocomplete, Group, Select, Stack, TextInput } from '@mantine/core';
import type { NewDetention } from '../../../../shared/contract/subjects.ts';
import type { IsoDate } from '../../../../shared/domain/dates.ts';
import { detentionProblem } from '../../../../shared/domain/detention-rules.ts';
import {
  detentionTitle,
  releaseDateCertainty,
  type DetentionFields,
  type DetentionPeriod,
} from '../../../../shared/domain/detention.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useRegionItems } from '../../../client/use-region-items.ts';
import { DateField } from '../../../components/date-field.tsx';
import { OverlapWarning } from './overlap-warning.tsx';

const words = text.cases.detention;

/** A period about which nothing is known yet. */
export function emptyDetention(today: IsoDate): NewDetention {
  return {
    fields: {
      title: 'unknown',
      titleRemark: '',
      offence: '',
      beginDate: null,
      releaseDate: null,
      releaseDateCertainty: 'expected',
      releaseDateSource: '',
      releaseDateAsOf: today,
      prisonCaseManager: '',
    },
    institution: '',
    unit: '',
  };
}

/** Institution chosen from the region's own list; any other name may be typed. */
export function InstitutionField({
  value,
  onChange,
  required = false,
}: {
  value: string;
  onChange: (institution: string) => void;
  required?: boolean;
}) {
  const institutions = useRegionItems('institution');
  return (
    <Autocomplete
      label={words.institution}
      withAsterisk={required}
      limit={12}
      data={[...new Set(institutions.map(({ label }) => label))]}
      value={value}
      onChange={onChange}
    />
  );
}

interface DetentionFieldsetProps {
  readonly value: DetentionFields;
  readonly onChange: (fields: DetentionFields) => void;
  /** The periods beside this one. */
  readonly others: readonly DetentionPeriod[];
  readonly today: IsoDate;
}

/** The fields of a period; what cannot be with its dates, or hardly, is said at once under them. */
export function DetentionFieldset({ value, onChange, others, today }: DetentionFieldsetProps) {
  const problem = detentionProblem(value);
  const change = (changes: Partial<DetentionFields>): void => onChange({ ...value, ...changes });
  const line = (field: 'titleRemark' | 'offence' | 'releaseDateSource' | 'prisonCaseManager', label: string) => (
    <TextInput
      label={label}
      value={value[field]}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
    />
  );
  return (
    <Stack gap="xs">
      <Group grow align="start">
        <Select
          label={words.kind}
          allowDeselect={false}
          data={detentionTitle.options.map((title) => ({ value: title, label: text.labels.detentionTitle[title] }))}
          value={value.title}
          onChange={(title) => change({ title: detentionTitle.catch('unknown').parse(title) })}
        />
        {value.title === 'other' ? line('titleRemark', words.kindRemark) : line('offence', words.offence)}
      </Group>
      {value.title === 'other' && line('offence', words.offence)}
      <div>
        <Group grow align="start">
          <DateField label={words.begin} value={value.beginDate} onChange={(beginDate) => change({ beginDate })} />
          <DateField
            label={words.release}
            value={value.releaseDate}
            error={problem === null ? undefined : words.problems[problem]}
            onChange={(releaseDate) => change({ releaseDate })}
          />
        </Group>
        <OverlapWarning period={value} others={others} today={today} />
      </div>
      <Group grow align="start">
        <Select
          label={words.certainty}
          allowDeselect={false}
          disabled={value.releaseDate === null}
          data={releaseDateCertainty.options.map((sure) => ({ value: sure, label: text.labels.certainty[sure] }))}
          value={value.releaseDate === null ? 'unknown' : value.releaseDateCertainty}
          onChange={(sure) => change({ releaseDateCertainty: releaseDateCertainty.catch('unknown').parse(sure) })}
        />
        {line('releaseDateSource', words.source)}
        <DateField
          label={words.asOf}
          value={value.releaseDateAsOf}
          onChange={(releaseDateAsOf) => change({ releaseDateAsOf })}
        />
      </Group>
      {line('prisonCaseManager', words.caseManager)}
    </Stack>
  );
}
