import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Officer, TalkAnswer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Toggle } from '../shared/toggle.js';
import { KEYS, useKey } from '../state/keys.js';
import { BotPart } from './bot-part.js';
import { HistoryDialog } from './history-dialog.js';
import type { useTranslations } from './translations.js';

interface TalkToolsProps {
  talk: TalkAnswer;
  officer: Officer;
  translations: ReturnType<typeof useTranslations>;
}

/** Above the messages: what was before them, earlier talks, and the translation of what is shown. */
export function TalkTools({ talk, officer, translations: { offered, all, setAll } }: TalkToolsProps) {
  const { t } = useLanguage();
  const [historyOpen, setHistoryOpen] = useState(false);
  const hasHistory = talk.item.rung !== null && talk.canWrite;
  useKey('translateAll', () => setAll(!all), offered);
  useKey('history', () => setHistoryOpen(true), hasHistory);
  return (
    <div className="talk-tools">
      {/* What was left was written to the desk; only a talk had a part with the bot. */}
      {talk.item.kind === 'talk' && <BotPart talk={talk} />}
      {(offered || hasHistory) && (
        <div className="talk-tools-line">
          {offered && (
            <Toggle isSelected={all} onChange={setAll}>
              {t('translate.all')} <kbd className="key-hint">Alt+{KEYS.translateAll}</kbd>
            </Toggle>
          )}
          {hasHistory && (
            <Button className="button button-small" onPress={() => setHistoryOpen(true)}>
              {t('history.open')} <kbd className="key-hint">Alt+{KEYS.history}</kbd>
            </Button>
          )}
        </div>
      )}
      <HistoryDialog
        talkId={talk.item.id}
        officer={officer}
        isOpen={historyOpen}
        onClose={() => setHistoryOpen(false)}
      />
    </div>
  );
}
