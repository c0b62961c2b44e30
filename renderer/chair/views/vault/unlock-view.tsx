import { Button, Paper, PasswordInput, Stack, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { text } from '../../../../shared/text/nl.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';

/** One field, nothing about the content. */
export function UnlockView() {
  const unlock = useAct('vault.unlock');
  const form = useForm({ initialValues: { passphrase: '' } });
  return (
    <Paper maw={420} mx="auto" mt={96} p="xl" component="main">
      <form onSubmit={form.onSubmit((values) => unlock.mutate(values))}>
        <Stack>
          <Title order={1}>{text.vault.unlockTitle}</Title>
          <PasswordInput label={text.vault.passphrase} required autoFocus {...form.getInputProps('passphrase')} />
          <FailureMessage error={unlock.error} />
          <Button type="submit" loading={unlock.isPending}>
            {text.vault.unlock}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
