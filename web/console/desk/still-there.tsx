import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { Button } from 'react-aria-components';
import { clearPrivateAnswers, keys } from '../api/cache.js';
import { getSession } from '../api/endpoints.js';
import { useSession } from '../api/queries.js';
import { useLanguage } from '../language/language.js';
import { Dialog } from '../shared/dialog.js';
import { useServerNow } from '../state/clock.js';
import { drafts } from '../state/drafts.js';
import { endedByItself } from '../state/ended.js';
import { outbox } from '../state/outbox.js';

const LOOK_EVERY_MILLISECONDS = 5_000;
const WARN_MILLISECONDS = 2 * 60_000;
/** From then on the server is asked again: another page of the same sign-in may have been used. */
const LOOK_MILLISECONDS = 2.5 * 60_000;
/** Time to finish before the longest time of a sign-in is over. */
const LAST_MINUTES_MILLISECONDS = 5 * 60_000;

/** Asks whether anybody is there before a sign-in ends for lack of a key or a press, and says when it ends anyway. */
export function StillThere() {
  const { t, time } = useLanguage();
  const client = useQueryClient();
  const session = useSession().data?.session;
  const now = useServerNow(session?.now);
  const idleLeft = session ? Date.parse(session.idleEndsAt) - now : Infinity;
  const left = session ? Date.parse(session.endsAt) - now : Infinity;

  const look = useEffectEvent(() => {
    if (idleLeft >= LOOK_MILLISECONDS && left > 0) return;
    const over = idleLeft <= 0 || left <= 0;
    client
      .query({ queryKey: keys.session, queryFn: getSession })
      .then(({ officer }) => {
        if (officer === null) end(client);
      })
      .catch(() => {
        // Without an answer the clock decides: what is on the screen must not outlive the sign-in.
        if (over) end(client);
      });
  });
  useEffect(() => {
    endedByItself.set(false);
    const timer = setInterval(() => look(), LOOK_EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);

  const stay = () => void client.invalidateQueries({ queryKey: keys.session });
  return (
    <>
      {left < LAST_MINUTES_MILLISECONDS && session && (
        <p className="notice notice-problem" role="status">
          {t('still.ends', { time: time(session.endsAt) })}
        </p>
      )}
      <Dialog
        title={t('still.title')}
        role="alertdialog"
        isOpen={idleLeft <= WARN_MILLISECONDS && idleLeft > 0}
        onClose={stay}
      >
        <p>{t('still.text', { time: time(session?.idleEndsAt ?? '') })}</p>
        <p>{t('still.unsent')}</p>
        <div className="buttons">
          <Button className="button button-main" autoFocus onPress={stay}>
            {t('still.stay')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** Nothing of what was read or written stays in the page. */
function end(client: QueryClient): void {
  drafts.set(new Map());
  outbox.set([]);
  endedByItself.set(true);
  clearPrivateAnswers(client);
}
