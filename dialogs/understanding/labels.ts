/** What the model tells of a text, by name and in order: the order is part of the model's file. */
import { BEHAVIOURS, LANGUAGES } from '../facts.js';

export const ROLES = ['victim', 'witness', 'own_behaviour', 'professional', 'none'] as const;
export type Role = (typeof ROLES)[number];

export const INTENTS = ['complain', 'officer', 'consent_info', 'help', 'care', 'information'] as const;

export const LABELS: readonly string[] = [
  'danger',
  'risk',
  'minor',
  'in',
  ...BEHAVIOURS,
  ...ROLES.map((role) => `role ${role}`),
  ...INTENTS.map((intent) => `intent ${intent}`),
];

export const LANGUAGE_LABELS: readonly string[] = LANGUAGES;
