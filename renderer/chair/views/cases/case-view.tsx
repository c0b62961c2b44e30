import { Title } from '@mantine/core';
import type { CaseId } from '../../../../shared/domain/ids.ts';

export function CaseView(_props: { caseId: CaseId }) {
  return <Title order={2}>…</Title>;
}
