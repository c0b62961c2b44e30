import { ActionIcon, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import { snippetFields, type Snippet } from '../../../../shared/domain/snippet.ts';
import { fill } from '../../../../shared/text/fill.ts';
import { text } from '../../../../shared/text/nl.ts';
import { useAutosave } from '../../../client/use-autosave.ts';
import { useClient } from '../../../client/client-context.tsx';
import { useAct, useAnswer } from '../../../client/use-call.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { SaveState } from '../../../components/save-state.tsx';

const words = text.capture.snippets;

/** Words that are typed often, with the short form that gives them. */
export function SnippetsPanel() {
  const answer = useAnswer('snippets.list', {});
  const first = useRef<HTMLInputElement>(null);
  if (answer.data === undefined) return <FailureMessage error={answer.error} />;
  const { snippets } = answer.data;
  return (
    <Stack gap="sm">
      <Text c="dimmed">{words.intro}</Text>
      <NewSnippet first={first} />
      {snippets.length === 0 && (
        <EmptyState
          action={
            <Button variant="light" onClick={() => first.current?.focus()}>
              {words.add}
            </Button>
          }
        >
          {words.empty}
        </EmptyState>
      )}
      <Stack component="ul" gap="sm" m={0} p={0} aria-label={words.title}>
        {snippets.map((snippet) => (
          <SnippetRow key={snippet.id} snippet={snippet} removed={() => first.current?.focus()} />
        ))}
      </Stack>
    </Stack>
  );
}

function NewSnippet({ first }: { first: RefObject<HTMLInputElement | null> }) {
  const add = useAct('snippets.add');
  const [short, setShort] = useState('');
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const fields = snippetFields.safeParse({ short, text: said });
    setWrong(!fields.success);
    if (!fields.success) return;
    add.mutate(fields.data, {
      onSuccess: () => {
        setShort('');
        setSaid('');
        first.current?.focus();
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Group align="start" gap="xs">
        <TextInput
          ref={first}
          w={150}
          label={words.short}
          leftSection=";"
          error={wrong && words.unusable}
          value={short}
          onChange={(event) => setShort(event.currentTarget.value)}
        />
        <Textarea
          flex={1}
          miw={200}
          autosize
          minRows={1}
          label={words.text}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
        />
        <Button type="submit" mt={25} loading={add.isPending}>
          {words.add}
        </Button>
      </Group>
      <FailureMessage error={add.error} />
    </form>
  );
}

function SnippetRow({ snippet, removed }: { snippet: Snippet; removed: () => void }) {
  const client = useClient();
  const remove = useAct('snippets.remove');
  const [value, setValue] = useState({ short: snippet.short, text: snippet.text });
  /** What cannot be a snippet is not sent: what was last usable stays kept until it can. */
  const [usable, setUsable] = useState(value);
  const saver = useAutosave(usable, (next) => client.call('snippets.update', { snippetId: snippet.id, ...next }));
  const isUsable = snippetFields.safeParse(value).success;
  const change = (next: typeof value): void => {
    setValue(next);
    const fields = snippetFields.safeParse(next);
    if (fields.success) setUsable(fields.data);
  };
  return (
    <Group component="li" align="start" gap="xs" style={{ listStyle: 'none' }}>
      <TextInput
        w={150}
        leftSection=";"
        aria-label={fill(words.shortOf, { what: snippet.short })}
        error={!isUsable && words.unusable}
        value={value.short}
        onChange={(event) => change({ ...value, short: event.currentTarget.value })}
      />
      <Textarea
        flex={1}
        miw={200}
        autosize
        minRows={1}
        aria-label={fill(words.textOf, { what: snippet.short })}
        value={value.text}
        onChange={(event) => change({ ...value, text: event.currentTarget.value })}
      />
      <SaveState state={saver.state} savedAt={saver.savedAt} />
      <ActionIcon
        variant="subtle"
        color="gray"
        mt={4}
        aria-label={fill(words.remove, { what: snippet.short })}
        onClick={() => remove.mutate({ snippetId: snippet.id }, { onSuccess: removed })}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
