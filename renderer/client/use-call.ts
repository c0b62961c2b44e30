import {
  keepPreviousData,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { InputOf, NamesOfKind, OutputOf } from '../../shared/contract/contract.ts';
import { useClient } from './client-context.tsx';

/** Asks and keeps the answer fresh. While the input changes (typing), the previous answer stays in view. */
export function useAnswer<N extends NamesOfKind<'query'>>(
  name: N,
  input: InputOf<N>,
  options: { readonly enabled?: boolean; readonly gcTime?: number } = {},
): UseQueryResult<OutputOf<N>> {
  const client = useClient();
  return useQuery({
    queryKey: [name, input],
    queryFn: () => client.call(name, input),
    placeholderData: keepPreviousData,
    ...options,
  });
}

/** Does something; `error` holds a `CallError` when it was refused. */
export function useAct<N extends NamesOfKind<'command' | 'task'>>(
  name: N,
): UseMutationResult<OutputOf<N>, Error, InputOf<N>> {
  const client = useClient();
  return useMutation({ mutationFn: (input: InputOf<N>) => client.call(name, input) });
}
