import { Button, Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { useLanguage } from '../language/language.js';
import { behaviourName } from '../language/texts.js';
import { Said } from '../shared/said.js';
import type { Offence, OffenceViewProps } from './qualification-offence.js';

type Element = Offence['elements'][number];
type Sentence = Element['toRead'][number];

const TICKS = ['present', 'absent', 'unknown'] as const;

interface ElementRowProps extends Omit<OffenceViewProps, 'isOpen'> {
  element: Element;
}

/** One element: what the officer says of it, what may speak for it, and a question where it is open. */
export function ElementRow(props: ElementRowProps) {
  const { offence, element, words, theirs, theirLanguage, canWrite, onTick, onTake } = props;
  const { t } = useLanguage();
  const key = `${offence.id}.${element.id}`;
  const question = words(`${key}.ask`);
  const theirQuestion = theirs(`${key}.ask`);
  const isOpen = offence.open.includes(element.id);
  return (
    <li className={`element element-${element.state}`}>
      <RadioGroup
        className="ticks"
        orientation="horizontal"
        value={element.tick ?? 'unknown'}
        isReadOnly={!canWrite}
        onChange={(value) => onTick(element.id, TICKS.find((tick) => tick === value) ?? 'unknown')}
      >
        <Label className="element-name">
          {words(key) ?? element.id}
          {element.need !== 'required' && <span className="hint"> ({t('qualification.one-of')})</span>}
        </Label>
        <span className="tick-row">
          {TICKS.map((tick) => (
            <RadioField key={tick} value={tick}>
              <RadioButton className={tick === 'unknown' ? 'tick tick-unknown' : 'tick'}>
                {t(`qualification.tick.${tick}`)}
              </RadioButton>
            </RadioField>
          ))}
        </span>
      </RadioGroup>
      {element.support.length > 0 && (
        <div className="element-told">
          <p className="hint">{t('qualification.support')}</p>
          <ul className="plain">
            {element.support.map((support, index) => (
              <li key={index}>
                {support.kind === 'sentence' ? (
                  <Quote sentence={support} />
                ) : support.kind === 'place' ? (
                  t('qualification.place')
                ) : (
                  <Behaviour support={support} theirLanguage={theirLanguage} />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {element.toRead.length > 0 && (
        <details className="element-told">
          <summary>
            {t('qualification.to-read')} ({element.toRead.length})
          </summary>
          <ul className="plain">
            {element.toRead.map((sentence) => (
              <li key={sentence.id}>
                <Quote sentence={sentence} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {isOpen && element.ask === 'trained' && <p className="hint">{t('qualification.trained')}</p>}
      {isOpen && element.ask === 'open' && question !== undefined && theirQuestion !== undefined && (
        <div className="element-ask">
          <p>
            <span className="hint">{t('qualification.ask')} </span>
            <q>{question}</q>
          </p>
          {canWrite && (
            <Button
              className="button button-small"
              aria-label={t('qualification.take-one', { question })}
              onPress={() => onTake(theirQuestion)}
            >
              {t('qualification.take')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Quote({ sentence }: { sentence: Sentence }) {
  const { t } = useLanguage();
  return (
    <>
      <span className="hint">
        {sentence.topic === 'message' ? t('qualification.message') : t(`topic.${sentence.topic}`)}:{' '}
      </span>
      <span className="own-words">
        <Said text={sentence.text} lang={sentence.language} />
      </span>
    </>
  );
}

function Behaviour({
  support,
  theirLanguage,
}: {
  support: Extract<Element['support'][number], { kind: 'behaviour' }>;
  theirLanguage: string;
}) {
  const { t, language } = useLanguage();
  return (
    <>
      <span className="behaviour">{behaviourName(language, support.name)}</span>
      {': '}
      {support.words === null ? (
        <span className="hint">{t(`qualification.from.${support.from}`)}</span>
      ) : (
        <span className="own-words">
          <Said text={support.words} lang={theirLanguage} />
        </span>
      )}
    </>
  );
}
