import { fileAddress } from '../api/endpoints.js';
import type { Attachment } from '../api/types.js';
import { useLanguage } from '../language/language.js';

/** Attachments as downloads only: nobody should see a picture they did not choose to open. */
export function AttachmentList({
  talkId,
  attachments,
}: {
  talkId: string;
  attachments: readonly Attachment[];
}) {
  const { t, size } = useLanguage();
  if (attachments.length === 0) return null;
  return (
    <div className="attachments">
      <p className="hint">{t('attachment.warning')}</p>
      <ul className="plain">
        {attachments.map((each) => (
          <li key={each.id}>
            <a href={fileAddress(talkId, each.id)} download rel="noreferrer">
              {t('attachment.download')} <bdi>{withoutDirectionMarks(each.name)}</bdi>
            </a>{' '}
            <span className="hint">
              <bdi>{each.contentType}</bdi>, {size(each.size)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "photo[mark]gpj.exe" would read as "photoexe.jpg": marks that turn the direction have no place in a file name. */
function withoutDirectionMarks(name: string): string {
  return name.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}
