import { Group, MultiSelect, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  caseFields,
  caseStatus,
  legalBasis,
  subjectInformed,
  type CaseFields,
  type CaseRecord,
} from '../../../../shared/domain/case.ts';
import { organisationId, personId } from '../../../../shared/domain/ids.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { useAutosave } from '../../../client/use-autosave.ts';
import { useRegionItems } from '../../../client/use-region-items.ts';
import { DateField } from '../../../components/date-field.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { SaveState } from '../../../components/save-state.tsx';

const words = text.cases.referral;
const referrerKind = caseFields.shape.referrerKind;

/** Why the case is here, on what ground, who directs it, and whether the person knows. */
export function ReferralSection({ record }: { record: CaseRecord }) {
  const update = useAct('cases.update');
  const partners = useAnswer('partners.list', {});
  const targetGroups = useRegionItems('target-group');
  const [fields, setFields] = useState<CaseFields>(() => caseFields.parse(record));
  const saving = useAutosave(fields, (value) => update.mutateAsync({ caseId: record.id, fields: value }));
  const change = (changes: Partial<CaseFields>): void => setFields((past) => ({ ...past, ...changes }));
  const organisations = (partners.data?.organisations ?? [])
    .filter(
      ({ id, active }) => active || id === fields.caseDirectorOrganisationId || id === fields.referrerOrganisationId,
    )
    .map(({ id, name }) => ({ value: id, label: name }));
  const people = (partners.data?.people ?? [])
    .filter((one) => one.organisationId === fields.caseDirectorOrganisationId)
    .map(({ id, name }) => ({ value: id, label: name }));
  const groups = [
    ...targetGroups.map(({ code, label }) => ({ value: code, label })),
    ...fields.targetGroups
      .filter((code) => !targetGroups.some((item) => item.code === code))
      .map((code) => ({ value: code, label: code })),
  ];
  const longText = (field: 'referralReason' | 'discussionGoal' | 'notInformedReason', label: string) => (
    <Textarea
      label={label}
      autosize
      minRows={2}
      maxRows={10}
      value={fields[field]}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
      onBlur={() => void saving.flush()}
    />
  );
  return (
    <Stack gap="xs">
      <Select
        label={words.status}
        allowDeselect={false}
        data={caseStatus.options.map((value) => ({ value, label: text.labels.caseStatus[value] }))}
        value={fields.status}
        onChange={(value) => change({ status: caseStatus.catch(fields.status).parse(value) })}
      />
      <Group grow align="start">
        <Select
          label={words.director}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': text.labels.clear }}
          data={organisations}
          value={fields.caseDirectorOrganisationId}
          onChange={(value) =>
            change({
              caseDirectorOrganisationId: value === null ? null : organisationId.parse(value),
              caseDirectorPersonId: null,
            })
          }
        />
        <Select
          label={words.directorPerson}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': text.labels.clear }}
          disabled={fields.caseDirectorOrganisationId === null}
          data={people}
          value={fields.caseDirectorPersonId}
          onChange={(value) => change({ caseDirectorPersonId: value === null ? null : personId.parse(value) })}
        />
      </Group>
      <Group grow align="start">
        <Select
          label={words.referrer}
          allowDeselect={false}
          data={referrerKind.options.map((value) => ({ value, label: words.kinds[value] }))}
          value={fields.referrerKind}
          onChange={(value) =>
            change({ referrerKind: referrerKind.catch('unknown').parse(value), referrerOrganisationId: null })
          }
        />
        <DateField label={words.on} value={fields.referredOn} onChange={(referredOn) => change({ referredOn })} />
      </Group>
      {fields.referrerKind === 'organisation' && (
        <Select
          label={words.organisation}
          searchable
          data={organisations}
          value={fields.referrerOrganisationId}
          onChange={(value) => change({ referrerOrganisationId: value === null ? null : organisationId.parse(value) })}
        />
      )}
      {longText('referralReason', words.reason)}
      {longText('discussionGoal', words.goal)}
      <Select
        label={words.legalBasis}
        allowDeselect={false}
        data={legalBasis.options.map((value) => ({ value, label: text.labels.legalBasis[value] }))}
        value={fields.legalBasis}
        onChange={(value) => change({ legalBasis: legalBasis.catch('unknown').parse(value) })}
      />
      <Select
        label={words.informed}
        allowDeselect={false}
        data={subjectInformed.options.map((value) => ({ value, label: text.labels.informed[value] }))}
        value={fields.subjectInformed}
        onChange={(value) => change({ subjectInformed: subjectInformed.catch('unknown').parse(value) })}
      />
      {fields.subjectInformed === 'no' && longText('notInformedReason', words.notInformedReason)}
      <MultiSelect
        label={words.targetGroups}
        data={groups}
        value={fields.targetGroups}
        onChange={(chosen) => change({ targetGroups: chosen })}
      />
      <SaveState {...saving} />
      <FailureMessage error={update.error} />
    </Stack>
  );
}
