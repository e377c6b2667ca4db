/** The outside of the dialogs when there is nobody: no officer on duty, nothing to send, nothing kept or counted. */
import type { Services } from '../../dialogs/engine/services.js';

export const LONELY_SERVICES: Services = {
  understood: () => undefined,
  situation: () =>
    Promise.resolve({
      phase: 'bot',
      officersOnDuty: 0,
      before: undefined,
      waitMinutes: 10,
      reach: [],
      keeping: { silenceMinutes: 30, talkDays: 90, codeDays: 30, caseDays: 365, lockedDays: 1825 },
    }),
  share: () => undefined,
  withdraw: () => Promise.resolve(),
  wish: () => Promise.resolve(false),
  walledGoesSomewhere: () => false,
  readContact: () => undefined,
  looksLikeCode: () => false,
  beginCase: () => ({ id: 'nowhere', state: 'draft', files: [] }),
  keepCase: () => Promise.resolve(),
  holdCase: () => Promise.resolve([]),
  codeForTalk: () => Promise.resolve(undefined),
  newCode: () => Promise.resolve(undefined),
  sendCase: () => Promise.resolve({ outcome: 'walled' }),
  takeFiles: () => Promise.resolve({ taken: [], refused: [], together: 0 }),
  openCode: () => Promise.resolve({ outcome: 'unknown' }),
  writeBack: () => Promise.resolve(false),
  answerAppointment: () => Promise.resolve(false),
  stopContact: () => Promise.resolve(),
  withdrawCase: () => Promise.resolve('gone'),
  exportCase: () => Promise.resolve(undefined),
  countMe: () => [],
  uncount: () => undefined,
  erase: () => Promise.resolve(),
  setLanguage: () => undefined,
  count: () => false,
};
