import { Button, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';

/** First start. */
export function SetupView() {
  const create = useAct('vault.create');
  const form = useForm({ initialValues: { workerName: '', passphrase: '' } });
  return (
    <Paper maw={520} mx="auto" mt="xl" p="xl" component="main">
      <form
        onSubmit={form.onSubmit((values) => create.mutate({ ...values, regionCode: 'utrecht', workerRole: 'both' }))}
      >
        <Stack>
          <Title order={1}>{text.vault.welcome}</Title>
          <TextInput label={text.vault.yourName} required {...form.getInputProps('workerName')} />
          <PasswordInput label={text.vault.passphrase} required {...form.getInputProps('passphrase')} />
          <FailureMessage error={create.error} />
          <Button type="submit" loading={create.isPending}>
            {text.vault.create}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
