import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Officer } from '../api/types.js';
import { useQueue, useSettings } from '../api/queries.js';
import { useLanguage } from '../language/language.js';
import { AuditPage } from '../pages/audit.js';
import { FirstDecision } from '../pages/first-decision.js';
import { HoursPage } from '../pages/hours.js';
import { MyAccountPage } from '../pages/my-account.js';
import { NumbersPage } from '../pages/numbers.js';
import { OfficersPage } from '../pages/officers.js';
import { QualityPage } from '../pages/quality.js';
import { ConnectionBanner } from '../shared/connection-banner.js';
import { NoticeBar } from '../shared/notice-bar.js';
import { useMedia } from '../shared/media.js';
import { useTitle } from '../shared/title.js';
import { KEYS, useKey } from '../state/keys.js';
import { accountPath, go, type Route } from '../state/route.js';
import { AlarmBar } from './alarm-bar.js';
import { DeskPage } from './desk-page.js';
import { EmergencyBar } from './emergency-bar.js';
import { HelpDialog, useQuestionMark } from './help-dialog.js';
import { MenuDialog } from './menu-dialog.js';
import { firstPath, Navigation } from './navigation.js';
import { useQueueWatch } from './queue-watch.js';
import { StillThere } from './still-there.js';

// Not part of what a shift begins with.
const LearnPage = lazy(async () => ({ default: (await import('../training/learn-page.js')).LearnPage }));
const PracticePage = lazy(async () => ({
  default: (await import('../training/practice-page.js')).PracticePage,
}));

/** Everything around the pages of somebody who is signed in. */
export function Shell({ officer, route }: { officer: Officer; route: Route }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<'help' | 'menu' | undefined>();
  const roomForNavigation = useMedia('(min-width: 1000px)');
  const queue = useQueue(officer.rights.includes('talks'));
  const openTalk = route.page === 'talk' ? route.id : undefined;
  useQueueWatch(queue.data, officer, openTalk);
  useKey('help', () => setOpen('help'));
  useQuestionMark(() => setOpen('help'));
  useKey('myAccount', () => go(accountPath));
  const unread = (queue.data?.mine ?? []).reduce((sum, item) => sum + item.unread, 0);
  const toDo = unread + (queue.data?.waiting.length ?? 0);
  useTitle(toDo > 0 ? `(${toDo}) ${t('desk.title')}` : t('desk.title'));
  const decides = officer.rights.includes('settings');
  const settings = useSettings(decides);
  if (decides && settings.isPending)
    return (
      <main className="single">
        <p role="status">{t('desk.opening')}</p>
      </main>
    );
  if (settings.data?.danger === null) return <FirstDecision />;

  return (
    <div className="shell">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          // The address after # is the route, so the jump is done by hand.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('desk.skip')}
      </a>
      <header className="top">
        <p className="brand">{t('desk.title')}</p>
        {roomForNavigation && <Navigation officer={officer} route={route} />}
        <div className="top-end">
          <Button className="button button-quiet" onPress={() => setOpen('help')}>
            {t('help.open')} <kbd className="key-hint">Alt+{KEYS.help}</kbd>
          </Button>
          <Button className="button button-quiet" onPress={() => setOpen('menu')}>
            <bdi className="name">{officer.displayName}</bdi>
            <span className="hidden-visually">, {t('menu.open')}</span>
            <span aria-hidden="true"> ▾</span>
          </Button>
        </div>
      </header>
      <ConnectionBanner />
      <AlarmBar queue={queue.data} officer={officer} />
      <EmergencyBar />
      <StillThere />
      <NoticeBar />
      <main id="main" tabIndex={-1} className="main">
        <Suspense fallback={<p role="status">{t('desk.opening')}</p>}>
          <Page officer={officer} route={route} openTalk={openTalk} />
        </Suspense>
      </main>
      <HelpDialog isOpen={open === 'help'} onClose={() => setOpen(undefined)} />
      <MenuDialog
        officer={officer}
        route={route}
        withNavigation={!roomForNavigation}
        isOpen={open === 'menu'}
        onClose={() => setOpen(undefined)}
      />
    </div>
  );
}

function Page({
  officer,
  route,
  openTalk,
}: {
  officer: Officer;
  route: Route;
  openTalk: string | undefined;
}) {
  if (route.page === 'account') return <MyAccountPage officer={officer} />;
  if (route.page === 'numbers' && officer.rights.includes('insight')) return <NumbersPage />;
  if (route.page === 'quality' && officer.rights.includes('quality')) return <QualityPage />;
  if (route.page === 'hours' && officer.rights.includes('settings')) return <HoursPage />;
  if (route.page === 'officers' && officer.rights.includes('accounts'))
    return <OfficersPage officer={officer} />;
  if (route.page === 'audit' && officer.rights.includes('audit')) return <AuditPage />;
  if (route.page === 'learn') return <LearnPage lesson={route.lesson} officer={officer} />;
  if (route.page === 'practice') return <PracticePage key={route.scenario} scenario={route.scenario} />;
  if (!officer.rights.includes('talks')) return <Elsewhere path={firstPath(officer)} />;
  const watched = route.page === 'watch' && officer.rights.includes('supervise') ? route.id : undefined;
  return <DeskPage officer={officer} openTalk={openTalk} watched={watched} />;
}

/** On to the first page that somebody may open. */
function Elsewhere({ path }: { path: string }) {
  useEffect(() => go(path, true), [path]);
  return null;
}
