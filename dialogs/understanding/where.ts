import type { Language, Where } from '../facts.js';
export function readWhere(_text: string, _language: Language): Where[] { return []; }
export function warmUpWhere(): void {}
