import { Label, RadioGroup } from 'react-aria-components';
import type { Officer } from '../api/types.js';
import { useLanguage } from '../language/language.js';
import { Choice } from '../shared/choice.js';

type Role = Officer['role'];

const ROLES: readonly Role[] = ['officer', 'supervisor', 'analyst', 'trainer', 'administrator'];
/** Roles that see talks; only who sees them too may give one. */
const SEES_TALKS: readonly Role[] = ['officer', 'supervisor'];

/** The roles that this officer may give. */
export function rolesToGive(officer: Officer): readonly Role[] {
  return officer.rights.includes('talks') ? ROLES : ROLES.filter((role) => !SEES_TALKS.includes(role));
}

/** One role, each with what it may do. */
export function RoleChoice(props: { roles: readonly Role[]; role: Role; onChange: (role: Role) => void }) {
  const { t } = useLanguage();
  return (
    <RadioGroup
      className="reasons"
      value={props.role}
      onChange={(value) => {
        const role = ROLES.find((one) => one === value);
        if (role) props.onChange(role);
      }}
    >
      <Label>{t('officers.role')}</Label>
      {props.roles.map((role) => (
        <Choice key={role} value={role}>
          <span>
            {t(`role.${role}`)}
            <span className="hint role-may"> {t(`role-may.${role}`)}</span>
          </span>
        </Choice>
      ))}
    </RadioGroup>
  );
}
