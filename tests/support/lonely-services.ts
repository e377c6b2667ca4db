/** The outside of the dialogs when there is nobody: no officer on duty, nothing to send, nothing counted. */
import type { Services } from '../../dialogs/engine/services.js';

export const LONELY_SERVICES: Services = {
  understood: () => undefined,
  situation: () => Promise.resolve({ phase: 'bot', officersOnDuty: 0, before: undefined, waitMinutes: 10 }),
  share: () => undefined,
  withdraw: () => Promise.resolve(),
  leaveMessage: () => Promise.resolve([]),
  looksLikeCode: () => false,
  openCode: () => Promise.resolve(undefined),
  countMe: () => undefined,
  writeBack: () => Promise.resolve(false),
  erase: () => Promise.resolve(),
  setLanguage: () => undefined,
  count: () => false,
};
