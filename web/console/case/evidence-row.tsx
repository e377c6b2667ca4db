import { useState } from 'react';
import { Button } from 'react-aria-components';
import { caseFiles } from '../api/endpoints.js';
import type { Evidence } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Said } from '../shared/said.js';

export interface EvidenceRowProps {
  evidence: Evidence;
  talkId: string;
  /** The officer chose to see the picture. */
  isSeen: boolean;
  onToggle: () => void;
  onWarn: () => void;
}

const SIGNS: Record<Evidence['scan'], string> = {
  clean: '✓ ',
  unscanned: '! ',
  quarantined: '⏸ ',
  infected: '✕ ',
};

/** One piece of evidence: what it is, its hash, and as much of it as may be opened. */
export function EvidenceRow({ evidence, talkId, isSeen, onToggle, onWarn }: EvidenceRowProps) {
  const { t, size, full } = useLanguage();
  const { id, scan } = evidence;
  const closed = scan === 'quarantined' || scan === 'infected';
  if (!evidence.intact) {
    return (
      <li className="piece" data-evidence={id}>
        <p className="scan scan-closed">
          <span aria-hidden="true">{SIGNS.infected}</span>
          {t('evidence.changed')}
        </p>
        <p className="hint">
          <Said text={evidence.contentType} />, {size(evidence.size)} · {full(evidence.receivedAt)}
        </p>
      </li>
    );
  }
  return (
    <li className="piece" data-evidence={id}>
      <p className="piece-name">
        <Said text={evidence.name} />
      </p>
      <p className="hint">
        <Said text={evidence.contentType} />, {size(evidence.size)} · {full(evidence.receivedAt)}
      </p>
      <Digest sha256={evidence.sha256} />
      <p className={closed ? 'scan scan-closed' : 'scan'}>
        <span aria-hidden="true">{SIGNS[scan]}</span>
        {t(`scan.${scan}`)}
      </p>
      {evidence.preview && !closed && (
        <Picture evidence={evidence} talkId={talkId} isSeen={isSeen} onToggle={onToggle} />
      )}
      <div className="buttons">
        {scan === 'clean' && (
          <a className="button" href={caseFiles.evidence(talkId, id, false)} download rel="noreferrer">
            {t('attachment.download')}
          </a>
        )}
        {scan === 'unscanned' && (
          <Button className="button" onPress={onWarn}>
            {t('evidence.download-unscanned')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Made anew on the server, without metadata. Blurred until it is chosen, and again at one key. */
function Picture({ evidence, talkId, isSeen, onToggle }: Omit<EvidenceRowProps, 'onWarn'>) {
  const { t } = useLanguage();
  const [failed, setFailed] = useState(false);
  if (failed) return <p className="hint">{t('evidence.no-picture')}</p>;
  return (
    <div className="picture">
      <div className="picture-frame">
        <img
          className={isSeen ? 'picture-seen' : 'picture-blurred'}
          src={caseFiles.preview(talkId, evidence.id)}
          alt={isSeen ? t('evidence.picture-of', { name: evidence.name }) : t('evidence.blurred')}
          onError={() => setFailed(true)}
          draggable={false}
        />
      </div>
      <Button className="button" onPress={onToggle}>
        {t(isSeen ? 'evidence.hide' : 'evidence.see')}
      </Button>
    </div>
  );
}

function Digest({ sha256 }: { sha256: string }) {
  const { t } = useLanguage();
  const [copied, setCopied] = useState<'copied' | 'failed' | undefined>();
  const copy = () => {
    // Not there without HTTPS, and refused by some policies: then the whole hash is shown, to be copied by hand.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    (clipboard?.writeText(sha256) ?? Promise.reject(new Error('no clipboard')))
      .then(() => setCopied('copied'))
      .catch(() => setCopied('failed'));
  };
  return (
    <p className="digest">
      SHA-256 <code title={sha256}>{copied === 'failed' ? sha256 : `${sha256.slice(0, 16)}…`}</code>{' '}
      <Button className="button button-small" onPress={copy}>
        {t('evidence.copy')}
      </Button>{' '}
      <span role="status">{copied === 'copied' && t('invite.copied')}</span>
    </p>
  );
}
