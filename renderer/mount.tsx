import '@fontsource-variable/source-sans-3/index.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { hostBridge } from './client/bridge.ts';
import { ClientProvider, createQueryClient } from './client/client-context.tsx';
import { createClient } from './client/client.ts';
import { theme } from './theme.ts';

/** Puts one window's page on the screen, with the nonce that its style elements need. */
export function mount(page: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('no root element');
  const nonce = document.querySelector('script')?.nonce ?? '';
  setNonce(nonce);
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <ClientProvider client={createClient(hostBridge())} queries={createQueryClient()}>
          {page}
        </ClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
