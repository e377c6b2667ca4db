/** Every endpoint of the contract as a function. */
import { API_ROOT, request } from './client.js';
import type * as api from './types.js';

const talkPath = (id: string, rest = '') => `/talks/${encodeURIComponent(id)}${rest}`;
const casePath = (id: string, rest = '') => talkPath(id, `/case${rest}`);
/** Days in Brussels, such as `2026-11-24`. */
export interface Period {
  from: string;
  until: string;
}
export const qualityFile = (period: Period) =>
  `${API_ROOT}/quality.csv?${new URLSearchParams({ ...period }).toString()}`;
const officerPath = (id: string, rest = '') => `/officers/${encodeURIComponent(id)}${rest}`;
const setupPath = (token: string) => `/setup/${encodeURIComponent(token)}`;

export const getSession = () => request<api.SessionAnswer>('GET', '/auth/session');
export const signIn = (body: api.SignInRequest) => request<api.SessionAnswer>('POST', '/auth/sign-in', body);
export const signOut = () => request<api.SignOutAnswer>('POST', '/auth/sign-out');
/** Leads to the provider; the browser goes there by itself. */
export const PROVIDER_START = `${API_ROOT}/auth/oidc/start`;
export const getEmergencyUses = () => request<api.EmergencyUsesAnswer>('GET', '/emergency-uses');
export const putAwayEmergency = (id: string) =>
  request<undefined>('POST', `/emergency-uses/${encodeURIComponent(id)}/put-away`);
export const getSetup = (token: string) => request<api.SetupAnswer>('GET', setupPath(token));
export const finishSetup = (token: string, body: api.SetupRequest) =>
  request<api.SessionAnswer>('POST', setupPath(token), body);
export const setDuty = (onDuty: boolean) => request<api.SessionAnswer>('POST', '/duty', { onDuty });
export const getQueue = () => request<api.QueueAnswer>('GET', '/queue');
export const getTalk = (id: string, after?: number) =>
  request<api.TalkAnswer>('GET', talkPath(id, after === undefined ? '' : `?after=${after}`));
export const takeTalk = (id: string) => request<api.TalkAnswer>('POST', talkPath(id, '/take'));
export const write = (id: string, mode: api.WritingMode, body: api.MessageRequest) =>
  request<api.WriteAnswer>('POST', talkPath(id, mode === 'note' ? '/notes' : '/messages'), body);
export const markRead = (id: string) => request<undefined>('POST', talkPath(id, '/read'));
export const markDangerSeen = (id: string) => request<undefined>('POST', talkPath(id, '/danger-seen'));
export const handBack = (id: string) => request<undefined>('POST', talkPath(id, '/hand-back'));
export const closeTalk = (id: string, reason: api.CloseReason) =>
  request<undefined>('POST', talkPath(id, '/close'), { reason });
export const transferTalk = (id: string, body: api.TransferRequest) =>
  request<undefined>('POST', talkPath(id, '/transfer'), body);
export const stepAway = (id: string) => request<undefined>('POST', talkPath(id, '/step-away'));
export const openWatch = (id: string, reason: api.WatchReason) =>
  request<api.TalkAnswer>('POST', talkPath(id, '/watch'), { reason });
export const getWatch = (id: string, after?: number) =>
  request<api.TalkAnswer>('GET', talkPath(id, after === undefined ? '/watch' : `/watch?after=${after}`));
export const whisper = (id: string, body: api.WriteRequest) =>
  request<api.WriteAnswer>('POST', talkPath(id, '/whisper'), body);
export const getSettings = () => request<api.DeskSettings>('GET', '/settings');
export const changeSettings = (body: api.SettingsRequest) =>
  request<api.DeskSettings>('POST', '/settings', body);
export const getUnderstood = (id: string) =>
  request<api.UnderstoodAnswer>('GET', talkPath(id, '/understood'));
export const correct = (id: string, body: api.CorrectRequest) =>
  request<api.UnderstoodAnswer>('POST', talkPath(id, '/understood'), body);
export const findPlaces = (id: string, body: { words: string; language: api.Original['language'] }) =>
  request<api.PlacesAnswer>('POST', talkPath(id, '/places'), body);
export const translate = (id: string, seqs: readonly number[], to: api.Original['language']) =>
  request<api.TranslateAnswer>('POST', talkPath(id, '/translations'), { seqs, to });
export const translateDraft = (id: string, body: api.TranslateDraftRequest) =>
  request<api.TranslateDraftAnswer>('POST', talkPath(id, '/translations/draft'), body);
export const getHistory = (id: string) => request<api.HistoryAnswer>('GET', talkPath(id, '/history'));
export const getCase = (id: string) => request<api.CaseAnswer>('GET', casePath(id));
export const openCase = (id: string) => request<api.CaseAnswer>('POST', casePath(id));
export const addCaseNote = (id: string, text: string) =>
  request<api.CaseAnswer>('POST', casePath(id, '/notes'), { text });
export const proposeAppointment = (id: string, body: api.AppointmentRequest) =>
  request<api.CaseAnswer>('POST', casePath(id, '/appointment'), body);
export const setPvNumber = (id: string, body: api.PvNumberRequest) =>
  request<api.CaseAnswer>('POST', casePath(id, '/pv-number'), body);
export const closeCase = (id: string, body: api.CloseCaseRequest) =>
  request<undefined>('POST', casePath(id, '/close'), body);
export const handOver = (id: string, body: api.HandOverRequest) =>
  request<undefined>('POST', casePath(id, '/hand-over'), body);
export const getPv = (id: string) => request<api.PvAnswer>('GET', casePath(id, '/pv'));
export const startPv = (id: string, language: 'nl' | 'fr') =>
  request<api.PvAnswer>('POST', casePath(id, '/pv'), { language });
export const editPv = (id: string, body: api.PvEditRequest) =>
  request<api.PvAnswer>('POST', casePath(id, '/pv/edits'), body);
export const getQualification = (id: string) =>
  request<api.QualificationAnswer>('GET', casePath(id, '/qualification'));
export const tickElement = (id: string, body: api.TickRequest) =>
  request<api.QualificationAnswer>('POST', casePath(id, '/qualification/ticks'), body);
export const decideQualification = (id: string, body: api.DecisionRequest) =>
  request<api.QualificationAnswer>('POST', casePath(id, '/qualification/decisions'), body);
export const getPvCheck = (id: string) => request<api.PvCheckAnswer>('GET', casePath(id, '/pv-check'));
export const getQuality = (period: Period) =>
  request<api.QualityAnswer>('GET', `/quality?${new URLSearchParams({ ...period }).toString()}`);
export const getOfficers = () => request<api.OfficerListAnswer>('GET', '/officers');
export const inviteOfficer = (body: api.InviteRequest) =>
  request<api.InviteAnswer>('POST', '/officers', body);
export const changeOfficer = (id: string, body: api.AccountChangeRequest) =>
  request<api.Account>('POST', officerPath(id), body);
export const signOutOfficer = (id: string) => request<undefined>('POST', officerPath(id, '/sign-out'));
export const renewOfficer = (id: string) =>
  request<api.InviteAnswer>('POST', officerPath(id, '/set-up-link'));
export const signOutEverywhere = () => request<undefined>('POST', '/account/sign-out-everywhere');
export const changePassword = (body: api.PasswordRequest) =>
  request<undefined>('POST', '/account/password', body);
export const getFunnel = () => request<api.FunnelAnswer>('GET', '/insight/funnel');
export const getOpinions = () => request<api.OpinionsAnswer>('GET', '/insight/opinions');
export const getAudit = () => request<api.AuditAnswer>('GET', '/audit');

/** Address of an attachment, which the server only ever gives as a download. */
export const fileAddress = (talkId: string, fileId: string) =>
  `${API_ROOT}${talkPath(talkId)}/files/${encodeURIComponent(fileId)}`;

/** A picture of an attachment, made anew on the server. */
export const picturePath = (talkId: string, fileId: string) => `${fileAddress(talkId, fileId)}/preview`;

/** Addresses of what a case holds; only the preview is shown, the rest are downloads. */
export const caseFiles = {
  facts: (id: string) => `${API_ROOT}${casePath(id, '/facts.csv')}`,
  pv: (id: string, format: 'docx' | 'pdf' | 'json') => `${API_ROOT}${casePath(id, `/pv/${format}`)}`,
  evidence: (id: string, file: string, warned: boolean) =>
    `${API_ROOT}${casePath(id, `/evidence/${encodeURIComponent(file)}`)}${warned ? '?warned=1' : ''}`,
  preview: (id: string, file: string) =>
    `${API_ROOT}${casePath(id, `/evidence/${encodeURIComponent(file)}/preview`)}`,
};
