import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';

export interface ToggleProps {
  isSelected: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}

/** A setting that is on or off at once. */
export function Toggle({ isSelected, onChange, children }: ToggleProps) {
  return (
    <SwitchField isSelected={isSelected} onChange={onChange}>
      <SwitchButton className="switch">
        <span className="switch-track" aria-hidden="true" />
        {children}
      </SwitchButton>
    </SwitchField>
  );
}
