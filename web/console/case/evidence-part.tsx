import { useRef, useState } from 'react';
import type { CaseAnswer, Evidence } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { useKey, useEscape } from '../state/keys.js';
import { DownloadWarning } from './download-warning.js';
import { EvidenceRow } from './evidence-row.js';

/** What the person gave as evidence. Nobody sees a picture that they did not choose to see. */
export function EvidencePart({ shown, talkId }: { shown: CaseAnswer; talkId: string }) {
  const { t } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [warning, setWarning] = useState<Evidence | undefined>();
  const hideAll = () => setSeen(new Set());
  const toggle = (id: string) =>
    setSeen((all) => (all.has(id) ? new Set([...all].filter((each) => each !== id)) : new Set(all).add(id)));
  useKey('hidePictures', hideAll);
  useEscape(hideAll, seen.size > 0);
  useKey('picture', () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-evidence]')?.dataset['evidence'];
    const id = focused ?? shown.evidence.find((each) => each.preview)?.id;
    if (id !== undefined && shown.evidence.some((each) => each.id === id && each.preview)) toggle(id);
  });

  if (shown.evidence.length === 0) return <p className="hint">{t('evidence.none')}</p>;
  return (
    <>
      <p className="hint">{t('evidence.hint')}</p>
      <ul className="plain evidence" ref={list}>
        {shown.evidence.map((each) => (
          <EvidenceRow
            key={each.id}
            evidence={each}
            talkId={talkId}
            isSeen={seen.has(each.id)}
            onToggle={() => toggle(each.id)}
            onWarn={() => setWarning(each)}
          />
        ))}
      </ul>
      <DownloadWarning evidence={warning} talkId={talkId} onClose={() => setWarning(undefined)} />
    </>
  );
}
