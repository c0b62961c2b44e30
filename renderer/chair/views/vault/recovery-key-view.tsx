import { Button, Group, Stack, Text } from '@mantine/core';
import { text } from '../../../../shared/text/first-words.ts';
import { useAct } from '../../../client/use-call.ts';
import { FailureMessage } from '../../../components/failure-message.tsx';
import { RecoveryKeySteps } from './recovery-key-steps.tsx';
import { VaultPage } from './vault-page.tsx';

/** Before the work begins: a recovery key that the user has on paper. Also after a first start that was broken off. */
export function RecoveryKeyView() {
  const fresh = useAct('vault.freshRecoveryKey');
  return (
    <VaultPage title={text.vault.recoveryTitle} width={560}>
      <Text size="sm" c="dimmed" mb="md">
        {text.vault.stepOf(3, 3, text.vault.steps.recovery)}
      </Text>
      {fresh.data === undefined ? (
        <Stack>
          <Text>{text.vault.recoveryWhy}</Text>
          <FailureMessage error={fresh.error} />
          <Group justify="flex-end">
            <Button autoFocus loading={fresh.isPending} onClick={() => fresh.mutate({})}>
              {text.vault.recoveryShow}
            </Button>
          </Group>
        </Stack>
      ) : (
        <RecoveryKeySteps recoveryKey={fresh.data.recoveryKey} />
      )}
    </VaultPage>
  );
}
