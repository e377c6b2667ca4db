import { useState, type SubmitEvent } from 'react';
import { Autocomplete, Button, Input, Label, Menu, MenuItem, SearchField, Text } from 'react-aria-components';
import { useLanguage } from '../language/language.js';
import type { Language } from '../language/texts.js';
import { Dialog } from '../shared/dialog.js';
import { Field } from '../shared/field.js';
import { useReplyTexts } from './officer-texts.js';
import { filled, gapsIn, repliesFor, repliesIn, type Reply, type Values, type Variable } from './replies.js';

export interface RepliesProps {
  isOpen: boolean;
  /** The resident's. */
  language: Language;
  /** What is known without asking. */
  values: Values;
  /** Gets the text without gaps, in the resident's language. */
  onTake: (text: string) => void;
  onClose: () => void;
}

/** Replies that are ready, found while typing; the officer's own language stands beside the resident's. */
export function RepliesDialog({ isOpen, onClose, ...rest }: RepliesProps) {
  const { t } = useLanguage();
  return (
    <Dialog title={t('replies.title')} isOpen={isOpen} onClose={onClose}>
      <Choosing {...rest} />
      <div className="buttons">
        <Button className="button button-quiet" onPress={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

function Choosing({ language, values, onTake }: Omit<RepliesProps, 'isOpen' | 'onClose'>) {
  const tools = useLanguage();
  const { t } = tools;
  const texts = useReplyTexts(true);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Reply | undefined>();
  const ready = repliesIn(texts.get(tools.language) ?? {}, texts.get(language) ?? {});
  const found = repliesFor(ready, query);
  const take = (reply: Reply) => {
    if (gapsIn(reply.text, values).length === 0) onTake(filled(reply.text, values));
    else setChosen(reply);
  };
  if (chosen)
    return (
      <Gaps
        reply={chosen}
        language={language}
        values={values}
        onTake={onTake}
        onBack={() => setChosen(undefined)}
      />
    );
  return (
    <>
      <p className="hint">{t('replies.hint', { language: t(`language.${language}`) })}</p>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField className="field replies-search" autoFocus>
          <Label>{t('replies.search')}</Label>
          <Input />
        </SearchField>
        <Menu
          className="replies"
          aria-label={t('replies.title')}
          items={found}
          onAction={(id) => {
            const reply = found.find((each) => each.id === id);
            if (reply) take(reply);
          }}
          renderEmptyState={() => <p className="hint">{t('replies.none')}</p>}
        >
          {(reply) => (
            <MenuItem id={reply.id} textValue={reply.title} className="reply">
              <Text slot="label" className="reply-title">
                {reply.title}
              </Text>
              <Text slot="description" className="reply-words">
                {reply.own !== undefined && <span className="reply-own">{shown(reply.own)}</span>}
                <span lang={language}>{shown(reply.text)}</span>
              </Text>
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </>
  );

  /** A gap that will be asked for shows as three dots. */
  function shown(text: string): string {
    return filled(text, { station: '…', wait: '…', ...values });
  }
}

interface GapsProps {
  reply: Reply;
  language: Language;
  values: Values;
  onTake: (text: string) => void;
  onBack: () => void;
}

/** Asks for what a reply needs; with a gap in it nothing goes into the text field. */
function Gaps({ reply, language, values, onTake, onBack }: GapsProps) {
  const { t } = useLanguage();
  const [given, setGiven] = useState<Values>({});
  const [tried, setTried] = useState(false);
  const asked = gapsIn(reply.text, values);
  const problemOf = (name: Variable): string | undefined => {
    const value = given[name]?.trim() ?? '';
    if (name === 'wait') return isMinutes(value) ? undefined : t('replies.minutes');
    return value === '' ? t('replies.needed') : undefined;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (asked.every((name) => problemOf(name) === undefined))
      onTake(filled(reply.text, { ...values, ...given }));
  };
  return (
    <form onSubmit={submit} className="reply-gaps" noValidate>
      <p className="reply-title">{reply.title}</p>
      {asked.map((name, index) => (
        <Field
          key={name}
          label={t(name === 'wait' ? 'replies.wait' : 'replies.station')}
          value={given[name] ?? ''}
          onChange={(value) => setGiven({ ...given, [name]: value })}
          problem={tried ? problemOf(name) : undefined}
          inputMode={name === 'wait' ? 'numeric' : 'text'}
          maxLength={200}
          autoComplete="off"
          autoFocus={index === 0}
        />
      ))}
      <p className="own-words" lang={language}>
        {filled(reply.text, { station: '…', wait: '…', ...values, ...nonEmpty(given) })}
      </p>
      <div className="buttons">
        <button type="submit" className="button button-main">
          {t('replies.use')}
        </button>
        <Button className="button" onPress={onBack}>
          {t('replies.back')}
        </Button>
      </div>
    </form>
  );
}

function isMinutes(value: string): boolean {
  return /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 240;
}

function nonEmpty(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}
