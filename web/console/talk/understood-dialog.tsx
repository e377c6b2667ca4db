import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import {
  Button,
  CheckboxButton,
  CheckboxField,
  CheckboxGroup,
  Label,
  RadioGroup,
} from 'react-aria-components';
import { keys } from '../api/cache.js';
import { correct, findPlaces } from '../api/endpoints.js';
import type { CorrectRequest, UnderstoodAnswer } from '../api/types.js';
import { errorText } from '../language/error-text.js';
import { useLanguage } from '../language/language.js';
import { behaviourName } from '../language/texts.js';
import { Choice } from '../shared/choice.js';
import { Dialog } from '../shared/dialog.js';
import { Field } from '../shared/field.js';
import { say } from '../state/notice.js';
import { BEHAVIOURS, FIELD_NAMES, type UnderstoodField } from './understood-fields.js';

interface CorrectDialogProps {
  talkId: string;
  /** What is corrected; none: the dialog is closed. */
  field: UnderstoodField | undefined;
  understood: UnderstoodAnswer;
  onClose: () => void;
}

/** An officer's own finding on one point; what the person said stays beside it. */
export function CorrectDialog({ talkId, field, understood, onClose }: CorrectDialogProps) {
  const language = useLanguage();
  const { t } = language;
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (wanted: CorrectRequest) => correct(talkId, wanted),
    onSuccess: (answer) => {
      client.setQueryData(keys.understood(talkId), answer);
      for (const key of [keys.case(talkId), keys.pv(talkId)])
        void client.invalidateQueries({ queryKey: key });
      say(t('understood.saved'));
      close();
    },
  });
  const close = () => {
    save.reset();
    onClose();
  };
  const part = {
    talkId,
    understood,
    onSave: (wanted: CorrectRequest) => {
      if (!save.isPending) save.mutate(wanted);
    },
    more: (
      <>
        {save.error && (
          <p role="alert" className="problem">
            {errorText(language, save.error)}
          </p>
        )}
        <div className="buttons">
          <button type="submit" className="button button-main">
            {t('understood.save')}
          </button>
          {field && understood[field].found !== null && (
            <Button className="button" onPress={() => save.mutate({ field: 'withdrawn', of: field })}>
              {t('understood.withdraw')}
            </Button>
          )}
          <Button className="button button-quiet" onPress={close}>
            {t('dialog.cancel')}
          </Button>
        </div>
      </>
    ),
  };
  return (
    <Dialog
      title={field ? t('understood.correct-one', { what: t(FIELD_NAMES[field]) }) : ''}
      isOpen={field !== undefined}
      onClose={close}
    >
      <p className="hint">{t('understood.hint')}</p>
      {field === 'behaviours' && <Behaviours {...part} />}
      {field === 'where' && <Where {...part} />}
      {field === 'when' && <When {...part} />}
    </Dialog>
  );
}

interface PartProps {
  talkId: string;
  understood: UnderstoodAnswer;
  onSave: (wanted: CorrectRequest) => void;
  /** What stands below the fields: what went wrong, and the buttons. */
  more: React.ReactNode;
}

function Behaviours({ understood: { behaviours }, onSave, more }: PartProps) {
  const { t, language } = useLanguage();
  const [value, setValue] = useState<string[]>(behaviours.found?.value ?? behaviours.said);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSave({ field: 'behaviours', value: BEHAVIOURS.filter((each) => value.includes(each)) });
  };
  return (
    <form onSubmit={submit}>
      <CheckboxGroup className="behaviour-choices" value={value} onChange={setValue}>
        <Label className="hidden-visually">{t('understood.what')}</Label>
        {BEHAVIOURS.map((each) => (
          <CheckboxField key={each} value={each}>
            <CheckboxButton className="choice check">{behaviourName(language, each)}</CheckboxButton>
          </CheckboxField>
        ))}
      </CheckboxGroup>
      {more}
    </form>
  );
}

/** The words alone, or one of the known places that they name. */
const WORDS = 'words';

function Where({ talkId, understood: { where }, onSave, more }: PartProps) {
  const tools = useLanguage();
  const { t, language } = tools;
  const [words, setWords] = useState(where.found?.value.name ?? where.said ?? '');
  const [choice, setChoice] = useState(WORDS);
  const search = useMutation({
    mutationFn: (searched: string) => findPlaces(talkId, { words: searched, language }),
    onSuccess: ({ places }) => setChoice(places.length > 0 ? '0' : WORDS),
  });
  const current = search.variables === words.trim() ? search.data?.places : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const searched = words.trim();
    if (searched === '') return;
    // Enter searches first: a known place can be shown on the map, words cannot.
    if (current === undefined && !search.isError) search.mutate(searched);
    else
      onSave({
        field: 'where',
        words: searched,
        language,
        place: choice === WORDS || current === undefined ? null : Number(choice),
      });
  };
  return (
    <form onSubmit={submit}>
      <Field
        label={t('understood.place')}
        value={words}
        onChange={setWords}
        maxLength={200}
        autoComplete="off"
      />
      <Button className="button" onPress={() => words.trim() && search.mutate(words.trim())}>
        {t('understood.search')}
      </Button>
      {search.error && (
        <p role="alert" className="problem">
          {errorText(tools, search.error)}
        </p>
      )}
      {current && (
        <RadioGroup className="choices" value={choice} onChange={setChoice}>
          <Label>{t('understood.places')}</Label>
          {current.map((place, index) => (
            <Choice key={`${place.name} ${String(index)}`} value={String(index)}>
              <bdi>{place.name}</bdi>
              {place.quarter && !place.name.includes(place.quarter) && (
                <span className="hint"> ({place.quarter})</span>
              )}
            </Choice>
          ))}
          <Choice value={WORDS}>{t('understood.words-only', { words: words.trim() })}</Choice>
        </RadioGroup>
      )}
      {more}
    </form>
  );
}

function When({ understood: { when }, onSave, more }: PartProps) {
  const { t } = useLanguage();
  const [from = ''] = (when.found?.value ?? when.iso ?? '').split('/');
  const [day, setDay] = useState(from.slice(0, 10));
  const [time, setTime] = useState(from.slice(11, 16));
  const [missing, setMissing] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // The clock of the computer says nearly enough which days have come; the server looks closer.
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && Date.parse(`${day}T00:00:00Z`) <= Date.now() + 7_200_000;
    setMissing(!isDay);
    if (isDay) onSave({ field: 'when', value: time === '' ? day : `${day}T${time}` });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={t('understood.day')}
        type="date"
        value={day}
        onChange={setDay}
        problem={missing ? t('understood.not-yet') : undefined}
      />
      <Field label={t('understood.time')} type="time" value={time} onChange={setTime} />
      {more}
    </form>
  );
}
