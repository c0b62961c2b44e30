import '@fontsource-variable/source-sans-3/index.css';
import './styles/first-styles.ts';
import './base.css';
import { MantineProvider } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ClientProvider, createQueryClient } from './client/client-context.tsx';
import { pageClient } from './client/page-client.ts';
import { theme } from './theme.ts';

/**
 * Puts one window's page on the screen, with the nonce that its style elements need.
 * @param prepare fetches what the first view is made of, so that nothing is drawn twice; a failure of it is the view's
 * to ask again and to show.
 */
export async function mount(page: ReactNode, prepare?: (queries: QueryClient) => Promise<void>): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('no root element');
  const nonce = document.querySelector('script')?.nonce ?? '';
  setNonce(nonce);
  const queries = createQueryClient();
  await prepare?.(queries);
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <ClientProvider client={pageClient} queries={queries}>
          {page}
        </ClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
