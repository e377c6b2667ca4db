/** Every endpoint of the case with a request that it accepts, for tables. */
import { ENDPOINTS, type Endpoint } from '../../../bot/desk/contract.js';

export const CASE_ENDPOINTS = (ENDPOINTS as readonly Endpoint[]).filter(({ path }) =>
  path.startsWith('/talks/:id/case'),
);

export const nameOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string => `${method} ${path}`;

export const ACCEPTED: Readonly<Record<string, Record<string, unknown>>> = {
  'POST /talks/:id/case/notes': { text: 'touching, to be checked' },
  'POST /talks/:id/case/appointment': {
    station: 'Example station',
    at: '2099-11-25T10:00',
    language: 'en',
    officer: 'woman',
    accompanied: true,
  },
  'POST /talks/:id/case/pv-number': { number: 'BR.00.X1.000001/2026' },
  'POST /talks/:id/case/close': { reason: 'helped', text: 'Call when you like.' },
  'POST /talks/:id/case/hand-over': { unit: 'morality', note: 'for the trained colleague' },
  'POST /talks/:id/case/pv': { language: 'nl' },
  'POST /talks/:id/case/qualification/ticks': { offence: 'integrity', element: 'sexual', state: 'present' },
  'POST /talks/:id/case/qualification/decisions': {
    offences: ['integrity'],
    motive: 'excluded',
    reason: 'the words of the person',
  },
  'POST /talks/:id/case/pv/edits': { path: '/findings/observed', value: 'nothing was found' },
};

export function pathOf({ path }: Pick<Endpoint, 'path'>, id: string, file = 'no-such-file'): string {
  return path.replace(':id', id).replace(':file', file).replace(':format', 'json');
}
