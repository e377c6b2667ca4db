import { useState } from 'react';
import { Button } from 'react-aria-components';
import { fileAddress, picturePath } from '../api/endpoints.js';
import type { Attachment } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Dialog } from '../shared/dialog.js';
import { useEscape, useKey } from '../state/keys.js';

/** What the server makes pictures of. It looks at the bytes; what a file claims to be only says whether to ask. */
const MAYBE_PICTURE = /^image\/(jpeg|png|webp)$/;

/** Attachments: pictures blurred until they are asked for and made anew on the server, the rest as downloads with a warning. */
export function AttachmentList({
  talkId,
  attachments,
}: {
  talkId: string;
  attachments: readonly Attachment[];
}) {
  return attachments.length === 0 ? null : <Attachments talkId={talkId} attachments={attachments} />;
}

function Attachments({ talkId, attachments }: { talkId: string; attachments: readonly Attachment[] }) {
  const { t, size } = useLanguage();
  const [seen, setSeen] = useState<string | undefined>();
  const [warning, setWarning] = useState<Attachment | undefined>();
  const hide = () => setSeen(undefined);
  useKey('hidePictures', hide, seen !== undefined);
  useEscape(hide, seen !== undefined);
  return (
    <div className="attachments">
      <ul className="plain">
        {attachments.map((each) => (
          <li key={each.id}>
            <p>
              <bdi>{withoutDirectionMarks(each.name)}</bdi>{' '}
              <span className="hint">
                <bdi>{each.contentType}</bdi>, {size(each.size)}
              </span>
            </p>
            {MAYBE_PICTURE.test(each.contentType) && (
              <Picture
                address={picturePath(talkId, each.id)}
                name={withoutDirectionMarks(each.name)}
                isSeen={seen === each.id}
                onToggle={() => setSeen(seen === each.id ? undefined : each.id)}
              />
            )}
            <Button className="button button-small" onPress={() => setWarning(each)}>
              {t('attachment.download')}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        title={t('download.title')}
        role="alertdialog"
        isOpen={warning !== undefined}
        onClose={() => setWarning(undefined)}
      >
        {warning && (
          <>
            <p>
              <bdi>{withoutDirectionMarks(warning.name)}</bdi>
            </p>
            <p>{t('attachment.warning')}</p>
            <p>{t('download.text')}</p>
            <div className="buttons">
              <a
                className="button button-main"
                href={fileAddress(talkId, warning.id)}
                download
                rel="noreferrer"
                onClick={() => setWarning(undefined)}
              >
                {t('download.confirm')}
              </a>
              <Button className="button button-quiet" autoFocus onPress={() => setWarning(undefined)}>
                {t('dialog.cancel')}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </div>
  );
}

interface PictureProps {
  address: string;
  name: string;
  isSeen: boolean;
  onToggle: () => void;
}

function Picture({ address, name, isSeen, onToggle }: PictureProps) {
  const { t } = useLanguage();
  const [failed, setFailed] = useState(false);
  if (failed) return <p className="hint">{t('evidence.no-picture')}</p>;
  return (
    <div className="picture">
      <div className="picture-frame">
        <img
          className={isSeen ? 'picture-seen' : 'picture-blurred'}
          src={address}
          alt={isSeen ? t('evidence.picture-of', { name }) : t('picture.blurred')}
          onError={() => setFailed(true)}
          draggable={false}
          loading="lazy"
        />
      </div>
      <Button className="button button-small" onPress={onToggle}>
        {t(isSeen ? 'evidence.hide' : 'evidence.see')}
      </Button>
    </div>
  );
}

/** "photo[mark]gpj.exe" would read as "photoexe.jpg": marks that turn the direction have no place in a file name. */
function withoutDirectionMarks(name: string): string {
  return name.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
