import { Button } from 'react-aria-components';
import { caseFiles } from '../api/endpoints.js';
import type { Evidence } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Dialog } from '../shared/dialog.js';
import { Said } from '../shared/said.js';

export interface DownloadWarningProps {
  /** The piece that is about to be downloaded; none: the dialog is closed. */
  evidence: Evidence | undefined;
  talkId: string;
  onClose: () => void;
}

/** No scanner looked at it: the officer is told before they take it onto their own machine. */
export function DownloadWarning({ evidence, talkId, onClose }: DownloadWarningProps) {
  const { t } = useLanguage();
  return (
    <Dialog title={t('download.title')} role="alertdialog" isOpen={evidence !== undefined} onClose={onClose}>
      {evidence && (
        <>
          <p>
            <Said text={evidence.name} />
          </p>
          <p>{t('download.text')}</p>
          <div className="buttons">
            <a
              className="button button-main"
              href={caseFiles.evidence(talkId, evidence.id, true)}
              download
              rel="noreferrer"
              onClick={onClose}
            >
              {t('download.confirm')}
            </a>
            <Button className="button button-quiet" autoFocus onPress={onClose}>
              {t('dialog.cancel')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
