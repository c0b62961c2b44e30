import { useMemo } from 'react';
import type { TableView } from '../../../../shared/contract/table.ts';
import { currentDetention } from '../../../../shared/domain/detention-rules.ts';
import type { EntryContext } from '../../../../shared/domain/entry-line.ts';
import type { Snippet } from '../../../../shared/domain/snippet.ts';
import { useAnswer } from '../../../client/use-call.ts';

/** The parts of the view that the entry line reads: what is recorded draws nothing of it anew. */
export type EntryAbout = Pick<TableView, 'meeting' | 'detentions' | 'presence' | 'conditions' | 'subject'>;

/** What the entry line knows: this case, its table, the partners and their people who sit here, and nobody else. */
export function useEntryContext({ meeting, detentions, presence, conditions, subject }: EntryAbout): EntryContext {
  const { data } = useAnswer('partners.list', {});
  const region = useAnswer('region.items', {}).data;
  return useMemo(() => {
    const organisationIds = presence.map(({ organisationId }) => organisationId);
    const personIds = presence.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    return {
      today: meeting.date,
      releaseDate: currentDetention(detentions, meeting.date)?.releaseDate ?? null,
      nextMeetingDate: meeting.nextMeetingDate,
      organisations: data?.organisations ?? [],
      people: (data?.people ?? []).filter(
        ({ id, active, organisationId }) =>
          active && (personIds.includes(id) || organisationIds.includes(organisationId)),
      ),
      table: { organisationIds, personIds },
      subjectNames: [subject.surname, ...subject.givenNames.split(' ')].filter((name) => name !== ''),
      conditions: conditions.map((one) => ({
        ...one,
        remark: region?.items.find(({ kind, code }) => kind === 'condition' && code === one.code)?.remark ?? '',
      })),
      kindByDefault: 'note:picture',
    };
  }, [data, region, meeting, detentions, presence, conditions, subject]);
}

const none: readonly Snippet[] = [];

export function useSnippets(): readonly Snippet[] {
  return useAnswer('snippets.list', {}).data?.snippets ?? none;
}
