import type { InputOf, NamesOfKind, OutputOf } from '../../../../shared/contract/contract.ts';
import { useClient } from '../../../client/client-context.tsx';
import { useSaveLog } from './save-log.ts';

/** Does a single thing (a click, not typing) and notes in the log of saves what became of it. */
export function useCommand<N extends NamesOfKind<'command'>>(
  name: N,
): (input: InputOf<N>) => Promise<OutputOf<N> | null> {
  const client = useClient();
  const log = useSaveLog();
  const run = (input: InputOf<N>): Promise<OutputOf<N> | null> =>
    log
      .follow(
        name,
        () => client.call(name, input),
        () => void run(input),
      )
      // The log shows the failure and offers to try again; there is nothing else to do with it here.
      .catch(() => null);
  return run;
}
