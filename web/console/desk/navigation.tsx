import type { Officer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import type { TextKey } from '../language/texts.js';
import { accountPath, deskPath, type Route } from '../state/route.js';

interface Destination {
  path: string;
  text: TextKey;
  pages: readonly Route['page'][];
  right: Officer['rights'][number];
}

const DESTINATIONS: readonly Destination[] = [
  { path: deskPath, text: 'navigation.talks', pages: ['desk', 'talk', 'watch'], right: 'talks' },
  { path: '#/numbers', text: 'navigation.numbers', pages: ['numbers'], right: 'insight' },
  { path: '#/quality', text: 'navigation.quality', pages: ['quality'], right: 'quality' },
  { path: '#/officers', text: 'accounts.title', pages: ['officers'], right: 'accounts' },
  { path: '#/hours', text: 'navigation.hours', pages: ['hours'], right: 'settings' },
  { path: '#/learn', text: 'navigation.training', pages: ['learn', 'practice'], right: 'learn' },
  { path: '#/audit', text: 'navigation.audit', pages: ['audit'], right: 'audit' },
];

/** Where somebody who may not see talks begins: the first page that they may open. */
export function firstPath(officer: Officer): string {
  return DESTINATIONS.find(({ right }) => officer.rights.includes(right))?.path ?? accountPath;
}

/** Links to the pages this officer may open. */
export function Navigation({ officer, route, onGo }: { officer: Officer; route: Route; onGo?: () => void }) {
  const { t } = useLanguage();
  const open = DESTINATIONS.filter(({ right }) => officer.rights.includes(right));
  return (
    <nav className="navigation" aria-label={t('navigation.label')}>
      <ul>
        {open.map((each) => (
          <li key={each.path}>
            <a
              href={each.path}
              aria-current={each.pages.includes(route.page) ? 'page' : undefined}
              onClick={onGo}
            >
              {t(each.text)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
