import { useId } from 'react';

export interface TicksProps<Value extends string> {
  label: string;
  hint?: string;
  options: readonly { value: Value; text: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Several of a few, each ticked by itself. */
export function Ticks<Value extends string>({ label, hint, options, chosen, onChange }: TicksProps<Value>) {
  const id = useId();
  return (
    <fieldset className="ticks" aria-describedby={hint && id}>
      <legend>{label}</legend>
      {hint && (
        <p className="hint" id={id}>
          {hint}
        </p>
      )}
      <div className="ticks-row">
        {options.map(({ value, text }) => (
          <label key={value} className="ticks-one">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
