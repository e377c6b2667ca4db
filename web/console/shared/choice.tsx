import type { ReactNode } from 'react';
import { RadioButton, RadioField } from 'react-aria-components';

export interface ChoiceProps {
  value: string;
  /** `choice` stands in a list with a circle before it, `mode` looks like a button. */
  className?: 'choice' | 'mode';
  children: ReactNode;
}

/** One of the choices of a RadioGroup. */
export function Choice({ value, className = 'choice', children }: ChoiceProps) {
  return (
    <RadioField value={value}>
      <RadioButton className={className}>{children}</RadioButton>
    </RadioField>
  );
}
