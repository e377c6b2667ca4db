import { useQueue } from '../api/queries.js';
import { useLanguage } from '../language/language.js';

/**
 * Colleagues who have this open too, and who of them types: so that two do not answer at once. Read from the queue,
 * which hears of every change.
 */
export function AlsoOpen({ id }: { id: string }) {
  const { t } = useLanguage();
  const { data: queue } = useQueue();
  const item = [...(queue?.mine ?? []), ...(queue?.others ?? [])].find((each) => each.id === id);
  return (
    <div role="status" className="also-open">
      {item?.looking.map((each) => (
        <p key={each.id}>
          <span aria-hidden="true">◉ </span>
          {t(each.typing ? 'talk.also-typing' : 'talk.also-open', { name: each.displayName })}
        </p>
      ))}
    </div>
  );
}
