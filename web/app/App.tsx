import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createQueryClient } from './queries.ts';
import { router } from './router.tsx';
import { renewOrForget, SessionProvider } from './session.tsx';
import { cssVariables, theme } from './theme.ts';

const queries = createQueryClient(renewOrForget);

/** Everything a page stands on. */
export function App() {
  return (
    <StrictMode>
      <I18nextProvider i18n={i18next}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          <QueryClientProvider client={queries}>
            <SessionProvider>
              <ModalsProvider>
                <Notifications position="top-center" limit={3} containerWidth="min(26rem, calc(100vw - 2rem))" />
                <RouterProvider router={router} />
              </ModalsProvider>
            </SessionProvider>
          </QueryClientProvider>
        </MantineProvider>
      </I18nextProvider>
    </StrictMode>
  );
}
