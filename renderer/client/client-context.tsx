import { hashKey, notifyManager, QueryClient, QueryClientProvider, type Query } from '@tanstack/react-query';
import type { z } from 'zod';
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import type { ProcedureName } from '../../shared/contract/contract.ts';
import type { LiveAnswer } from '../../shared/contract/events.ts';
import { CallError, type Client } from './client.ts';
import { knownProcedure } from './procedures.ts';

const ClientContext = createContext<Client | null>(null);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('outside ClientProvider');
  return client;
}

// Answers are shown in the task in which they come, not in the one after.
notifyManager.setScheduler(queueMicrotask);

/** Long enough to go back to the view before without waiting, in milliseconds. */
const unseenFor = 15_000;

/** Answers stay good until an event says otherwise: nothing polls and nothing refetches by itself. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        // What nobody looks at any more does not stay in the page: a meeting takes hours, and it is about people.
        gcTime: unseenFor,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (count, error) => !(error instanceof CallError) && count < 1,
      },
      mutations: { networkMode: 'always', gcTime: 0 },
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
          const taken = takeAnswers(queries, event.answers ?? []);
          const predicate = ({ queryKey: [name], queryHash }: Query): boolean => {
            if (taken.has(queryHash)) return false;
            const procedure = knownProcedure(name as ProcedureName);
            // One whose schemas are still on their way was asked before this change: it is asked again.
            if (procedure === undefined) return true;
            return procedure.kind === 'query' && procedure.reads.some((topic) => event.topics.includes(topic));
          };
          // A form that opens on an old answer would write it back with the next letter typed.
          queries.removeQueries({ type: 'inactive', predicate });
          void queries.invalidateQueries({ predicate });
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

/** Puts what came along with a change where it is shown. @returns the hashes of the questions that it answered. */
function takeAnswers(queries: QueryClient, answers: readonly LiveAnswer[]): ReadonlySet<string> {
  const taken = new Set<string>();
  notifyManager.batch(() => {
    for (const { name, input, data } of answers) {
      const queryKey = [name, input];
      // Nobody looks at it any more, or its schemas are still on their way: then it is asked when somebody does.
      const output = knownProcedure(name as ProcedureName)?.output as z.ZodType | undefined;
      const answer = output?.safeParse(data);
      if (answer?.success !== true || queries.getQueryState(queryKey) === undefined) continue;
      // What is under way was answered before this change.
      void queries.cancelQueries({ queryKey, exact: true });
      queries.setQueryData(queryKey, answer.data);
      taken.add(hashKey(queryKey));
    }
  });
  return taken;
}
