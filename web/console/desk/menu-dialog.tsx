import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { clearPrivateAnswers } from '../api/cache.js';
import { signOut } from '../api/endpoints.js';
import type { Officer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { LanguageSelect } from '../language/language-select.js';
import { useLanguage } from '../language/language.js';
import { Dialog } from '../shared/dialog.js';
import { Toggle } from '../shared/toggle.js';
import { alertSettings, switchNotification, switchSound } from '../state/alerts.js';
import { drafts } from '../state/drafts.js';
import { notice } from '../state/notice.js';
import { outbox } from '../state/outbox.js';
import { providerLeft } from '../state/provider-left.js';
import { accountPath, deskPath, go, type Route } from '../state/route.js';
import { useStore } from '../state/store.js';
import { Navigation } from './navigation.js';

export interface MenuDialogProps {
  officer: Officer;
  route: Route;
  /** Where the header has no room for them, the pages are listed here. */
  withNavigation: boolean;
  isOpen: boolean;
  onClose: () => void;
}

/** What an officer sets for themself: alerts, language, signing out. */
export function MenuDialog({ officer, route, withNavigation, isOpen, onClose }: MenuDialogProps) {
  const language = useLanguage();
  const { t } = language;
  const client = useQueryClient();
  const alerts = useStore(alertSettings);
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: ({ providerUrl }) => {
      providerLeft.set(providerUrl ?? undefined);
      drafts.set(new Map());
      outbox.set([]);
      notice.set(undefined);
      onClose();
      clearPrivateAnswers(client);
      go(deskPath, true);
    },
  });
  return (
    <Dialog title={t('menu.title')} isOpen={isOpen} onClose={onClose}>
      <p className="hint">
        <bdi>{officer.displayName}</bdi> · {t(`role.${officer.role}`)}
      </p>
      <p>
        <a href={accountPath} onClick={onClose}>
          {t('my-account.title')}
        </a>
      </p>
      {withNavigation && <Navigation officer={officer} route={route} onGo={onClose} />}
      <section aria-label={t('alerts.title')} className="stack">
        <h3>{t('alerts.title')}</h3>
        <Toggle isSelected={alerts.sound} onChange={(on) => void switchSound(on)}>
          {t('alerts.sound')}
        </Toggle>
        <Toggle isSelected={alerts.notification} onChange={(on) => void switchNotification(on)}>
          {t('alerts.notification')}
        </Toggle>
        <p className="hint">{t('alerts.hint-all', { words: t('alerts.words', { count: 1 }) })}</p>
        <div role="status">
          {alerts.notificationRefused && <p className="problem">{t('alerts.refused')}</p>}
        </div>
      </section>
      <LanguageSelect />
      <p className="hint">{t('menu.forgets')}</p>
      <div role="alert">{leave.error && <p className="problem">{errorText(language, leave.error)}</p>}</div>
      <div className="buttons">
        <Button className="button" onPress={() => leave.mutate()} isDisabled={leave.isPending}>
          {t('menu.sign-out')}
        </Button>
        <Button className="button button-quiet" onPress={onClose}>
          {t('dialog.done')}
        </Button>
      </div>
    </Dialog>
  );
}
