import { Title } from '@mantine/core';
import { memo } from 'react';
import type { ActionView } from '../../../../shared/contract/cases.ts';
import type { TableCondition } from '../../../../shared/contract/table.ts';
import { text } from '../../../../shared/text/nl.ts';
import { ActionRow } from './action-row.tsx';
import { useAtTable } from './table-context.ts';
import classes from './list.module.css';
import { useTablePartners } from './use-table-partners.ts';
import { useRows } from './use-rows.ts';

/** What was agreed on this case; the last line is always empty and makes the next action. */
export const ActionList = memo(function ActionList({
  actions,
  conditions,
}: {
  actions: readonly ActionView[];
  conditions: readonly TableCondition[];
}) {
  const { readOnly } = useAtTable();
  const { rows, changes } = useRows(actions);
  const partners = useTablePartners();
  const shown = readOnly ? rows.filter(({ isEmptyLine }) => !isEmptyLine) : rows;
  return (
    <section className={classes['section']} aria-labelledby="actions">
      <Title order={3} size="h6" id="actions">
        {text.table.actions}
      </Title>
      <ol className={classes['plainList']} data-lines="actions">
        {shown.map(({ key, item, isEmptyLine }, at) => (
          <ActionRow
            key={key}
            rowKey={key}
            item={item}
            number={isEmptyLine ? null : at + 1}
            conditions={conditions}
            partners={partners}
            changes={changes}
          />
        ))}
      </ol>
    </section>
  );
});
