/** The console's view of the API, taken from the contract as types only, so that no schema code is bundled. */
import type { z } from 'zod';
import type * as contract from '../../../bot/desk/contract.js';

export type { LiveFrame } from '../../../bot/desk/contract.js';
export type Officer = z.infer<typeof contract.Officer>;
export type SignInRequest = z.infer<typeof contract.SignInRequest>;
export type SessionAnswer = z.infer<typeof contract.SessionAnswer>;
export type SetupAnswer = z.infer<typeof contract.SetupAnswer>;
export type SetupRequest = z.infer<typeof contract.SetupRequest>;
export type QueueItem = z.infer<typeof contract.QueueItem>;
export type QueueAnswer = z.infer<typeof contract.QueueAnswer>;
export type SharedItem = z.infer<typeof contract.SharedItem>;
export type Attachment = z.infer<typeof contract.Attachment>;
export type DeskMessage = z.infer<typeof contract.DeskMessage>;
export type TalkAnswer = z.infer<typeof contract.TalkAnswer>;
export type WriteRequest = z.infer<typeof contract.WriteRequest>;
export type WriteAnswer = z.infer<typeof contract.WriteAnswer>;
export type CloseReason = z.infer<typeof contract.CloseRequest>['reason'];
export type OfficerListAnswer = z.infer<typeof contract.OfficerListAnswer>;
export type InviteRequest = z.infer<typeof contract.InviteRequest>;
export type InviteAnswer = z.infer<typeof contract.InviteAnswer>;
export type FunnelAnswer = z.infer<typeof contract.FunnelAnswer>;
export type AuditAnswer = z.infer<typeof contract.AuditAnswer>;
export type CaseAnswer = z.infer<typeof contract.CaseAnswer>;
export type Evidence = CaseAnswer['evidence'][number];
export type AppointmentRequest = z.infer<typeof contract.AppointmentRequest>;
export type CloseCaseRequest = z.infer<typeof contract.CloseCaseRequest>;
export type HandOverRequest = z.infer<typeof contract.HandOverRequest>;
export type Unit = HandOverRequest['unit'];
export type PvAnswer = z.infer<typeof contract.PvAnswer>;
export type PvEditRequest = z.infer<typeof contract.PvEditRequest>;
export type ErrorAnswer = z.infer<typeof contract.ErrorAnswer>;

/** What a talk is written in: words for the resident, or a note that only officers see. */
export type WritingMode = 'message' | 'note';
