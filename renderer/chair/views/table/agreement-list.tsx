import { SegmentedControl, Text, Textarea, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { stance, type Agreement } from '../../../../shared/domain/agreement.ts';
import type { OrganisationId } from '../../../../shared/domain/ids.ts';
import type { Presence } from '../../../../shared/domain/meeting.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useClient } from '../../../client/client-context.tsx';
import { useAnswer } from '../../../client/use-call.ts';
import { chosenByKeys } from './chosen-by-keys.ts';
import classes from './reading-round.module.css';
import { useAtTable } from './table-context.ts';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

const words = text.closing;
const unsaid = 'unsaid';

/** Per partner at the table whether it agrees, and how it words what it sees otherwise. */
export function AgreementList({
  presence,
  agreements,
}: {
  presence: readonly Presence[];
  agreements: readonly Agreement[];
}) {
  const partners = useAnswer('partners.list', {});
  const present = new Set(
    presence.filter(({ state }) => state === 'present').map(({ organisationId }) => organisationId),
  );
  const rows = (partners.data?.organisations ?? []).filter(
    ({ id }) => present.has(id) || agreements.some(({ organisationId }) => organisationId === id),
  );
  return (
    <section aria-labelledby="agreement">
      <Title order={3} size="h6" id="agreement">
        {words.partners}
      </Title>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.nobody}
        </Text>
      )}
      {rows.map(({ id, name }) => (
        <Partner
          key={id}
          organisationId={id}
          name={name}
          said={agreements.find(({ organisationId }) => organisationId === id) ?? null}
        />
      ))}
    </section>
  );
}

function Partner({
  organisationId,
  name,
  said,
}: {
  organisationId: OrganisationId;
  name: string;
  said: Agreement | null;
}) {
  const { meetingId, discussionId, readOnly } = useAtTable();
  const client = useClient();
  const set = useCommand('agreements.set');
  const here = { meetingId, discussionId, organisationId };
  const reason = useRef<HTMLTextAreaElement>(null);
  const stored = said?.stance ?? unsaid;
  /** What was chosen a moment ago, until the core says it too: the reason can be typed at once. */
  const [picked, setPicked] = useState<{ readonly before: string; readonly stance: string } | null>(null);
  if (picked !== null && picked.before !== stored) setPicked(null);
  const shown = picked?.stance ?? stored;
  const wording = useDraft(`agreement:${organisationId}`, said?.wording ?? '', (next) =>
    client.call('agreements.set', { ...here, stance: 'dissent', wording: next }),
  );
  return (
    <div className={classes['partner']}>
      <Text size="sm" fw={600} truncate title={name}>
        {name}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        readOnly={readOnly}
        aria-label={fill(words.stanceOf, { what: name })}
        value={shown}
        onChange={(chosen) => {
          const byKeys = chosenByKeys(chosen);
          flushSync(() => setPicked({ before: stored, stance: chosen }));
          if (!byKeys) reason.current?.focus();
          void set({ ...here, stance: chosen === unsaid ? null : stance.parse(chosen), wording: wording.value }).then(
            (done) => {
              if (done === null) setPicked(null);
            },
          );
        }}
        onKeyDownCapture={(event) => {
          // By keyboard the arrows go on choosing; what is typed is the reason.
          const { key, ctrlKey, altKey, metaKey } = event;
          if (key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey) reason.current?.focus();
        }}
        data={[
          { value: unsaid, label: words.unsaidWords },
          ...stance.options.map((option) => ({ value: option, label: words.stance[option] })),
        ]}
      />
      {shown === 'dissent' && (
        <Textarea
          ref={reason}
          size="xs"
          mt={4}
          autosize
          minRows={2}
          readOnly={readOnly}
          aria-label={fill(words.wordingOf, { what: name })}
          placeholder={fill(words.wordingOf, { what: name })}
          value={wording.value}
          onChange={(event) => wording.change(event.currentTarget.value)}
          onFocus={() => wording.setFocused(true)}
          onBlur={() => wording.setFocused(false)}
        />
      )}
    </div>
  );
}
