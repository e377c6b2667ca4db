import { Button, Label, RadioGroup } from 'react-aria-components';
import { useLanguage } from '../language/language.js';
import { useAnnounce } from '../shared/announcer.js';
import { Choice } from '../shared/choice.js';
import { KEYS, useKey } from '../state/keys.js';
import { FILTERS, nextFilter, queueFilter, type Filter } from '../state/queue-filter.js';
import { useStore } from '../state/store.js';

/** Who is shown. It says how many are not, and danger is never among them. */
export function QueueFilter({ hidden }: { hidden: number }) {
  const { t } = useLanguage();
  const announce = useAnnounce();
  const filter = useStore(queueFilter);
  const choose = (chosen: Filter) => {
    queueFilter.set(chosen);
    announce(t('filter.now', { filter: t(`filter.${chosen}`) }));
  };
  useKey('filter', () => choose(nextFilter(filter)));
  return (
    <div className="queue-filter">
      <RadioGroup
        className="filters"
        orientation="horizontal"
        value={filter}
        onChange={(value) => choose(FILTERS.find((each) => each === value) ?? 'all')}
      >
        <Label className="filters-label">
          {t('filter.label')} <kbd className="key-hint">Alt+{KEYS.filter}</kbd>
        </Label>
        <div className="filters-row">
          {FILTERS.map((each) => (
            <Choice key={each} className="mode" value={each}>
              {t(`filter.${each}`)}
            </Choice>
          ))}
        </div>
      </RadioGroup>
      {filter !== 'all' && (
        <div className="filter-said">
          <p className="hint">{t('filter.hint')}</p>
          {hidden > 0 && (
            <p className="hint">
              <strong>{t('filter.hidden', { count: hidden })}</strong>{' '}
              <Button className="button button-quiet button-small" onPress={() => choose('all')}>
                {t('filter.show-all')}
              </Button>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
