import { useMemo } from 'react';
import { partnersAsRecorded, type Partners } from '../../../../shared/domain/partner-names.ts';
import { useAnswer } from '../../../client/use-call.ts';
import { useAtTable } from './table-context.ts';

/** The partners as the case before the chair calls them: a closed one by the names of its day. Empty until they came. */
export function useTablePartners(): Partners {
  const { partnerNames } = useAtTable();
  const { data } = useAnswer('partners.list', {});
  return useMemo(() => {
    const present = data ?? nobody;
    return partnerNames === null ? present : partnersAsRecorded(present, partnerNames);
  }, [data, partnerNames]);
}

const nobody: Partners = { organisations: [], people: [] };
