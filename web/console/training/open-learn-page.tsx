import { LanguageSelect } from '../language/language-select.js';
import { useLanguage } from '../language/language.js';
import { ConnectionBanner } from '../shared/connection-banner.js';
import { deskPath } from '../state/route.js';
import { LearnPage } from './learn-page.js';

/** The lessons for who has no account: campus guards, venue staff. Nothing of it is kept. */
export function OpenLearnPage({ lesson }: { lesson: string | undefined }) {
  const { t } = useLanguage();
  return (
    <div className="shell">
      <header className="top">
        <p className="brand">{t('training.open-title')}</p>
        <div className="top-end">
          <a className="button button-quiet" href={deskPath}>
            {t('training.to-sign-in')}
          </a>
        </div>
      </header>
      <ConnectionBanner />
      <main id="main" tabIndex={-1} className="main">
        <LearnPage lesson={lesson} officer={undefined} footer={<LanguageSelect />} />
      </main>
    </div>
  );
}
