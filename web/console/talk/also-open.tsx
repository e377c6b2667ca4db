import type { QueueItem } from '../api/types.js';
import { useLanguage } from '../language/language.js';

/** Colleagues who have this open too, and who of them types: so that two do not answer at once. */
export function AlsoOpen({ looking }: { looking: QueueItem['looking'] }) {
  const { t } = useLanguage();
  return (
    <div role="status" className="also-open">
      {looking.map((each) => (
        <p key={each.id}>
          <span aria-hidden="true">◉ </span>
          {t(each.typing ? 'talk.also-typing' : 'talk.also-open', { name: each.displayName })}
        </p>
      ))}
    </div>
  );
}
