/** A question or message of a flow as an activity: buttons where the channel has them, a numbered list elsewhere. */
import type { Language } from '../facts.js';
import { phonesIn } from '../knowledge.js';
import { showsButtons } from './channels.js';
import { optionText, optionValue, type Call, type Option, type Place } from './flow.js';
import { ActivityTypes, InputHints, type Activity, type CardAction } from './sdk.js';
import type { Brought } from './services.js';
import type { Texts, Variables } from './texts.js';

export interface Question {
  place: Place;
  paragraphs: string[];
  options: readonly Option[];
  calls: readonly Call[];
  /** What is filled into labels. */
  variables?: Variables;
  /** A client that can shows a picker, or a chooser of files. */
  input?: 'datetime' | 'files';
  /** The options are a long list. */
  list?: true;
  /** What the last action brought: a code that is shown once, a receipt, a text to save, a challenge, erased words. */
  brought: Brought;
}

export function toActivity(
  question: Question,
  channelId: string,
  language: Language,
  texts: Texts,
): Partial<Activity> {
  const { place, options, calls } = question;
  const buttons = showsButtons(channelId, options.length + calls.length);
  const labels = options.map((option) => labelOf(texts, language, place, option, question.variables));
  const paragraphs = [...question.paragraphs];
  if (!buttons && labels.length > 0) {
    paragraphs.push(
      texts.get(language, 'engine.options'),
      labels.map((label, index) => `${String(index + 1)}. ${label}`).join('\n'),
    );
  }
  const text = paragraphs.join('\n\n');
  const actions: CardAction[] = buttons
    ? [
        ...calls.map((call) => ({
          type: 'call',
          title: texts.get(language, optionText(place, call)),
          value: `tel:${call.number.replaceAll(' ', '')}`,
        })),
        ...options.map((option, index) => {
          const label = labels[index] ?? '';
          return {
            type: 'messageBack',
            title: label,
            text: label,
            displayText: label,
            value: optionValue(place, option),
          };
        }),
      ]
    : [];
  return {
    type: ActivityTypes.Message,
    text,
    textFormat: 'plain',
    locale: language,
    inputHint: InputHints.ExpectingInput,
    ...(actions.length > 0 ? { suggestedActions: { to: [], actions } } : {}),
    channelData: {
      step: `${place.flow}.${place.step}`,
      phones: phonesIn(text),
      ...(question.input === undefined ? {} : { input: question.input }),
      ...(question.list === undefined ? {} : { list: true }),
      ...carried(question.brought),
    },
  };
}

/** What a button or a numbered line says. */
export function labelOf(
  texts: Texts,
  language: Language,
  place: Place,
  option: Option,
  variables?: Variables,
): string {
  return option.said ?? texts.get(language, optionText(place, option), variables);
}

/** What clients may do something with beside showing the text. */
function carried({ code, receipt, download, work, cleared }: Brought): Record<string, unknown> {
  return {
    ...(code === undefined ? {} : { code }),
    ...(receipt === undefined ? {} : { receipt }),
    ...(download === undefined ? {} : { download }),
    ...(work === undefined ? {} : { work }),
    ...(cleared === undefined ? {} : { cleared: true }),
  };
}

/** A sentence that asks nothing, such as 101 and 112 while an officer has the talk. */
export function toSentence(text: string, language: Language): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    text,
    textFormat: 'plain',
    locale: language,
    inputHint: InputHints.IgnoringInput,
    channelData: { phones: phonesIn(text) },
  };
}
