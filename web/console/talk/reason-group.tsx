import { Label, RadioGroup } from 'react-aria-components';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';

export interface ReasonGroupProps<Reason extends string> {
  reasons: readonly Reason[];
  /** A reason in words. */
  say: (reason: Reason) => string;
  value: Reason | null;
  isMissing: boolean;
  onChoose: (reason: Reason | null) => void;
}

/** Reasons for closing; nothing is chosen beforehand. */
export function ReasonGroup<Reason extends string>(props: ReasonGroupProps<Reason>) {
  const { reasons, say, value, isMissing, onChoose } = props;
  const { t } = useLanguage();
  return (
    <RadioGroup
      className="reasons"
      value={value}
      onChange={(chosen) => onChoose(reasons.find((each) => each === chosen) ?? null)}
      isInvalid={isMissing}
    >
      <Label>{t('close.reason')}</Label>
      {reasons.map((each) => (
        <Choice key={each} value={each}>
          {say(each)}
        </Choice>
      ))}
    </RadioGroup>
  );
}
