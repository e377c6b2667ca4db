import { useLanguage } from '../language/language.js';
import { Field } from './field.js';

/** The six digits of the authenticator app; spaces that were pasted along are dropped. */
export function CodeField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useLanguage();
  return (
    <Field
      label={t('code.label')}
      hint={t('code.hint')}
      value={value}
      onChange={(text) => onChange(text.replace(/\D/g, '').slice(0, 6))}
      autoComplete="one-time-code"
      inputMode="numeric"
      pattern="\d{6}"
      title={t('code.hint')}
      required
    />
  );
}
