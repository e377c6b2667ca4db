import { lazy, Suspense } from 'react';
import { ConnectionProvider } from './api/connection.js';
import { useSession } from './api/queries.js';
import { Shell } from './desk/shell.js';
import { useLanguage } from './language/language.js';
import { SetUpPage } from './pages/set-up.js';
import { SignInPage } from './pages/sign-in.js';
import { ConnectionBanner } from './shared/connection-banner.js';
import { endedByItself } from './state/ended.js';
import { useRoute } from './state/route.js';
import { useStore } from './state/store.js';

const OpenLearnPage = lazy(async () => ({
  default: (await import('./training/open-learn-page.js')).OpenLearnPage,
}));

/** Decides who sees what: a set-up link, the sign-in page, or the desk. */
export function App() {
  const route = useRoute();
  const session = useSession();
  const officer = session.data?.officer ?? null;
  return (
    <ConnectionProvider signedIn={officer !== null}>
      {route.page === 'setup' ? (
        <SetUpPage key={route.token} token={route.token} />
      ) : !session.data ? (
        <Opening />
      ) : !officer && route.page === 'learn' ? (
        <Suspense fallback={<Opening />}>
          <OpenLearnPage lesson={route.lesson} />
        </Suspense>
      ) : officer ? (
        <Shell officer={officer} route={route} />
      ) : (
        <>
          <Ended />
          <SignInPage
            setupNeeded={session.data.setupNeeded}
            ways={session.data.ways}
            problem={route.page === 'sign-in' ? route.problem : undefined}
          />
        </>
      )}
    </ConnectionProvider>
  );
}

/** Why the desk is gone when nobody signed out. */
function Ended() {
  const { t } = useLanguage();
  const ended = useStore(endedByItself);
  return <div role="status">{ended && <p className="notice">{t('still.ended')}</p>}</div>;
}

function Opening() {
  const { t } = useLanguage();
  return (
    <main className="single">
      <ConnectionBanner />
      <h1>{t('desk.title')}</h1>
      <p role="status">{t('desk.opening')}</p>
    </main>
  );
}
