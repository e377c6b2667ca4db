import type { Officer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import type { TextKey } from '../language/texts.js';
import { deskPath, type Route } from '../state/route.js';

interface Destination {
  path: string;
  text: TextKey;
  pages: readonly Route['page'][];
  supervisorOnly?: true;
}

const DESTINATIONS: readonly Destination[] = [
  { path: deskPath, text: 'navigation.talks', pages: ['desk', 'talk'] },
  { path: '#/numbers', text: 'navigation.numbers', pages: ['numbers'] },
  { path: '#/officers', text: 'navigation.officers', pages: ['officers'], supervisorOnly: true },
  { path: '#/audit', text: 'navigation.audit', pages: ['audit'], supervisorOnly: true },
];

/** Links to the pages this officer may open. */
export function Navigation({ officer, route, onGo }: { officer: Officer; route: Route; onGo?: () => void }) {
  const { t } = useLanguage();
  const open = DESTINATIONS.filter((each) => !each.supervisorOnly || officer.role === 'supervisor');
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
