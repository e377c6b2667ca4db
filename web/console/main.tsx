import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/cache.js';
import { App } from './app.js';
import { LanguageProvider } from './language/language.js';
import { Announcer } from './shared/announcer.js';
import { hasUnsaved } from './state/outbox.js';
import { drafts } from './state/drafts.js';
import './styles/base.css';
import './styles/controls.css';
import './styles/dialogs.css';
import './styles/desk.css';
import './styles/talk.css';
import './styles/messages.css';
import './styles/composer.css';
import './styles/facts.css';
import './styles/case.css';
import './styles/pv.css';
import './styles/pages.css';
import './styles/accounts.css';
import './styles/routing.css';
import './styles/sign-in.css';
import './styles/training.css';
import './styles/narrow.css';
import './styles/forced-colours.css';

// Words that are not saved live in this page only: the browser asks before it throws them away.
window.addEventListener('beforeunload', (event) => {
  const draftBegun = [...drafts.get().values()].some((draft) => draft.text.trim() !== '');
  if (draftBegun || hasUnsaved()) event.preventDefault();
});

const place = document.getElementById('desk');
if (!place) throw new Error('index.html has no #desk');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <LanguageProvider>
        <Announcer>
          <App />
        </Announcer>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
