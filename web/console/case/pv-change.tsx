import { useLanguage } from '../language/language.js';
import { Said } from '../shared/said.js';
import type { PvChange, PvValue } from './pv-draft.js';

/** What stood there, what stands there now, who changed it and when. */
export function ChangeList({
  changes,
  withPath = false,
}: {
  changes: readonly PvChange[];
  withPath?: boolean;
}) {
  const { t, full } = useLanguage();
  return (
    <ol className="plain changes">
      {changes.map((change, index) => (
        <li key={`${change.at} ${String(index)}`}>
          {withPath && (
            <p>
              <code>{change.path}</code>
            </p>
          )}
          <p>
            <span className="hidden-visually">{t('pv.from')} </span>
            <del>
              <Value value={change.from} />
            </del>{' '}
            <span aria-hidden="true">→ </span>
            <span className="hidden-visually">{t('pv.to')} </span>
            <ins>
              <Value value={change.to} />
            </ins>
          </p>
          <p className="hint">
            <Said text={change.by} /> · {full(change.at)}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Unknown stays unknown. */
export function Value({ value }: { value: PvValue }) {
  const { t } = useLanguage();
  if (value === null) return <span className="hint">{t('case-facts.unknown')}</span>;
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
  return <Said text={value} />;
}
