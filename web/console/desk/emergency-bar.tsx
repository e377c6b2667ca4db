import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { Button } from 'react-aria-components';
import { keys } from '../api/cache.js';
import { putAwayEmergency } from '../api/endpoints.js';
import { useEmergencyUses } from '../api/queries.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { alertOfficer } from '../state/alerts.js';
import { KEYS, useKey } from '../state/keys.js';

/** The emergency account was used: on every page of everybody, until a supervisor puts it away. */
export function EmergencyBar() {
  const language = useLanguage();
  const { t, moment } = language;
  const client = useQueryClient();
  const { data } = useEmergencyUses();
  const uses = data?.uses ?? [];
  const newest = uses[0];
  const mayPutAway = data?.mayPutAway === true;
  const putAway = useMutation({
    mutationFn: putAwayEmergency,
    onSettled: () => client.invalidateQueries({ queryKey: keys.emergencyUses }),
  });
  const sound = useEffectEvent(() => alertOfficer('danger', t('alerts.words', { count: 1 })));
  useEffect(() => {
    if (newest?.id !== undefined) sound();
  }, [newest?.id]);
  const putAwayNewest = () => newest && putAway.mutate(newest.id);
  useKey('putAway', putAwayNewest, mayPutAway && newest !== undefined);
  return (
    <div role="alert">
      {newest && (
        <section className="alarm emergency" aria-label={t('emergency.label')}>
          <p className="alarm-words">
            <strong>
              <span aria-hidden="true">▲ </span>
              {t('emergency.used', { time: moment(newest.at) })}
            </strong>
            {!mayPutAway && <span>{t('emergency.stays')}</span>}
            {putAway.error && <span className="problem">{errorText(language, putAway.error)}</span>}
          </p>
          {mayPutAway && (
            <Button className="button" onPress={putAwayNewest} isDisabled={putAway.isPending}>
              {t('emergency.put-away')} <kbd className="key-hint">Alt+{KEYS.putAway}</kbd>
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
