/** Handing talks on, supervising them, and the settings of the desk, over HTTP. */
import type { Request } from 'restify';
import { readJson } from '../http/body.js';
import { ApiError } from '../http/errors.js';
import { sendJson, sendNothing } from '../http/server.js';
import type { DeskSettingsRecord } from '../store/records.js';
import type { Audit } from './audit.js';
import type { SignedInAnswer } from './case-routes.js';
import * as contract from './contract.js';
import { parameter } from './parameter.js';
import type { Passing } from './passing.js';
import type { Queue } from './queue.js';
import type { DeskSettings } from './settings.js';
import type { Supervision } from './supervision.js';
import { talkView } from './views.js';

export interface RoutingRouteParts {
  passing: Passing;
  supervision: Supervision;
  settings: DeskSettings;
  audit: Audit;
  queue: Queue;
  /** Officers' display names by id. */
  names: () => Promise<ReadonlyMap<string, string>>;
}

type Route = (method: contract.Endpoint['method'], path: string, answer: SignedInAnswer) => void;

export function routingRoutes(signedIn: Route, parts: RoutingRouteParts): void {
  const { passing, supervision, settings, audit, queue, names } = parts;

  signedIn('POST', '/talks/:id/transfer', async ({ officer }, request, response) => {
    const wanted = await readJson(request, contract.TransferRequest);
    await passing.transfer(officer, idOf(request), wanted);
    sendNothing(response);
  });

  signedIn('POST', '/talks/:id/step-away', async ({ officer }, request, response) => {
    const { note } = await readJson(request, contract.StepAwayRequest);
    await passing.stepAway(officer, idOf(request), note);
    sendNothing(response);
  });

  signedIn('POST', '/talks/:id/watch', async ({ officer }, request, response) => {
    const { reason } = await readJson(request, contract.WatchRequest);
    const talk = await supervision.watch(officer, idOf(request), reason);
    sendJson(response, 200, await talkView(talk, officer, await names(), queue, 'watch'));
  });

  signedIn('GET', '/talks/:id/watch', async ({ officer }, request, response) => {
    const talk = await supervision.read(officer, idOf(request), afterOf(request));
    sendJson(response, 200, await talkView(talk, officer, await names(), queue, 'watch'));
  });

  signedIn('POST', '/talks/:id/whisper', async ({ officer }, request, response) => {
    const { text, clientId } = await readJson(request, contract.WriteRequest);
    sendJson(response, 201, {
      seq: await supervision.whisper(officer, idOf(request), text, clientId),
    });
  });

  signedIn('GET', '/settings', async (_caller, _request, response) => {
    sendJson(response, 200, settingsView(await settings.read()));
  });

  signedIn('POST', '/settings', async ({ officer }, request, response) => {
    const change = await readJson(request, contract.SettingsRequest);
    for (const name of ['danger', 'hours'] as const) {
      if (change[name] === undefined) continue;
      const action = name === 'danger' ? `set-danger:${change.danger ?? ''}` : 'set-hours';
      await audit.write({ actor: officer.id, action, subject: '-', result: 'done' });
    }
    sendJson(response, 200, settingsView(await settings.change(change)));
  });
}

/** @throws ApiError BadArgument */
export function afterOf(request: Request): number {
  const after = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('after') ?? '0');
  if (!Number.isSafeInteger(after) || after < 0)
    throw new ApiError('BadArgument', 'after is not a whole number.');
  return after;
}

function settingsView({ danger, hours }: DeskSettingsRecord) {
  return { danger: danger ?? null, hours: hours ?? null };
}

function idOf(request: Request): string {
  return parameter(request, 'id');
}
