import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { InviteAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';

/** A set-up link, shown once and kept nowhere. */
export function LinkCallout({ link, onHide }: { link: InviteAnswer; onHide: () => void }) {
  const { t, moment } = useLanguage();
  const [copied, setCopied] = useState<boolean | undefined>();
  const url = new URL(link.url, location.href).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
    } catch {
      // Refused by the browser, or not there at all, as without HTTPS.
      setCopied(false);
    }
  };
  return (
    <div className="callout stack">
      <p>{t('invite.once', { time: moment(link.expiresAt) })}</p>
      <code className="secret">{url}</code>
      <div className="buttons">
        <Button className="button" onPress={() => void copy()}>
          {t('invite.copy')}
        </Button>
        <Button className="button button-quiet" onPress={onHide}>
          {t('invite.hide')}
        </Button>
      </div>
      {copied !== undefined && <p>{t(copied ? 'invite.copied' : 'invite.copy-failed')}</p>}
    </div>
  );
}
