import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import type { ProcedureName } from '../../shared/contract/contract.ts';
import { CallError, type Client } from './client.ts';
import { knownProcedure } from './procedures.ts';

const ClientContext = createContext<Client | null>(null);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('outside ClientProvider');
  return client;
}

/** Answers stay good until an event says otherwise: nothing polls and nothing refetches by itself. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (count, error) => !(error instanceof CallError) && count < 1,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Gives the client to every screen below, and lets what is committed refresh what is shown. */
export function ClientProvider({
  client,
  queries,
  children,
}: {
  client: Client;
  queries: QueryClient;
  children: ReactNode;
}) {
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.kind === 'changed') {
          void queries.invalidateQueries({
            predicate: ({ queryKey: [name] }) => {
              const procedure = knownProcedure(name as ProcedureName);
              // One whose schemas are still on their way was asked before this change: it is asked again.
              if (procedure === undefined) return true;
              return procedure.kind === 'query' && procedure.reads.some((topic) => event.topics.includes(topic));
            },
          });
        } else if (event.kind === 'session') {
          if (event.state === 'locked') queries.clear();
          void queries.invalidateQueries();
        }
      }),
    [client, queries],
  );
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext>
  );
}
