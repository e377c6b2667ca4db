import { RadioGroup } from 'react-aria-components';
import type { DeskSettings } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';

const CHOICES = ['desk', 'phone'] as const;

export interface DangerDecisionProps {
  /** Id of the heading that asks. */
  labelledBy: string;
  value: DeskSettings['danger'];
  isMissing?: boolean;
  onChange: (danger: 'desk' | 'phone') => void;
}

/** The two answers to who answers danger when nobody is on duty, each with what it means for a resident. */
export function DangerDecision({ labelledBy, value, isMissing = false, onChange }: DangerDecisionProps) {
  const { t } = useLanguage();
  return (
    <RadioGroup
      className="decision"
      aria-labelledby={labelledBy}
      value={value}
      isInvalid={isMissing}
      onChange={(chosen) => {
        const danger = CHOICES.find((each) => each === chosen);
        if (danger) onChange(danger);
      }}
    >
      {CHOICES.map((each) => (
        <Choice key={each} value={each}>
          <span>
            <strong>{t(`decision.${each}`)}</strong>
            <br />
            <span className="hint">{t(`decision.${each}-text`)}</span>
          </span>
        </Choice>
      ))}
    </RadioGroup>
  );
}
