/** Composes the service, in reading order, and starts and stops it. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { Conversation } from '../dialogs/conversation.js';
import { readBackIn } from '../dialogs/flows/shared.js';
import { Texts } from '../dialogs/engine/texts.js';
import { warmUp } from '../dialogs/understanding/understand.js';
import { ChannelBot } from './bot.js';
import { Cases } from './cases/cases.js';
import { Evidence } from './cases/evidence/evidence.js';
import { preview } from './cases/evidence/previews.js';
import { rescan } from './cases/evidence/rescan.js';
import { ClamdScanner, clamdAddress } from './cases/evidence/scanner.js';
import { CaseExpiry } from './cases/expiry.js';
import { CaseFiles } from './cases/files.js';
import { Guesses } from './cases/guesses.js';
import { Notices } from './cases/outbound/notices.js';
import { outboundPorts } from './cases/outbound/port.js';
import { stopRoutes } from './cases/outbound/stop-routes.js';
import { Stopping } from './cases/outbound/stopping.js';
import { receiptRoutes } from './cases/receipt-routes.js';
import { Receipts } from './cases/receipts.js';
import { CaseVault } from './cases/vault.js';
import { Visits } from './cases/visits.js';
import { botServiceRoutes, cloudConversation, makeCloudAdapter } from './channels/botservice.js';
import { configureAdapter } from './channels/configure.js';
import { DIRECT_LINE, DirectLineAdapter, freshConversation } from './channels/directline/adapter.js';
import { DirectLineConversations } from './channels/directline/conversations.js';
import { directLineRoutes } from './channels/directline/routes.js';
import { Streams } from './channels/directline/stream.js';
import { loadSigningKey, Tokens } from './channels/directline/tokens.js';
import { OfficerTyping } from './channels/directline/typing.js';
import { Uploads } from './channels/directline/uploads.js';
import { ChannelLine } from './channels/line.js';
import type { TurnContext } from './channels/sdk.js';
import { ConfigError, readConfig, type Config } from './config.js';
import { Departures } from './conversations/departures.js';
import { ConversationKeys } from './conversations/keys.js';
import { Live } from './conversations/live.js';
import { MessageLog } from './conversations/log.js';
import { RecentMessages } from './conversations/recent.js';
import { Turns } from './conversations/turns.js';
import { Accounts } from './desk/accounts.js';
import { admission } from './desk/admission.js';
import { Audit } from './desk/audit.js';
import { AuditCheckpoints } from './desk/audit-checkpoints.js';
import { CheckpointAddress, CheckpointFile } from './desk/audit-places.js';
import { CaseEvidence } from './desk/case-evidence.js';
import { CaseOpening } from './desk/case-opening.js';
import { CasePv } from './desk/case-pv.js';
import { DeskCases } from './desk/cases.js';
import { Emergency } from './desk/emergency.js';
import { Escalation } from './desk/escalation.js';
import { Handoffs } from './desk/handoffs.js';
import { History } from './desk/history.js';
import { DeskLive } from './desk/live.js';
import { Looking } from './desk/looking.js';
import { Officers } from './desk/officers.js';
import { Passing } from './desk/passing.js';
import { ProviderAccounts } from './desk/oidc/accounts.js';
import { Attempts } from './desk/oidc/attempts.js';
import { Provider } from './desk/oidc/provider.js';
import { oidcSettings } from './desk/oidc/settings.js';
import { ProviderSignIn } from './desk/oidc/sign-in.js';
import { walledFor as makeWalledFor } from './desk/ownership.js';
import { Presence } from './desk/presence.js';
import { CaseQualification } from './desk/qualification/qualification.js';
import { Quality } from './desk/quality.js';
import { Queue as DeskQueue } from './desk/queue.js';
import { deskRoutes } from './desk/routes.js';
import { Sessions } from './desk/sessions.js';
import { DeskSettings } from './desk/settings.js';
import { setupUrl } from './desk/setup-url.js';
import { Supervision } from './desk/supervision.js';
import { Talks } from './desk/talks.js';
import { translationProvider } from './desk/translation/libretranslate.js';
import { Translations } from './desk/translation/translations.js';
import { Understood } from './desk/understood.js';
import { ProgressBook } from './desk/training/progress.js';
import { Waiting } from './desk/waiting.js';
import { healthRoutes } from './http/health.js';
import { Metrics } from './http/metrics.js';
import { Origins } from './http/origins.js';
import { Pace } from './http/pacing.js';
import { HttpServer } from './http/server.js';
import { siteRoutes } from './http/site.js';
import { Funnel } from './insight/funnel.js';
import { Opinions } from './insight/opinions.js';
import { Tallies } from './insight/tallies.js';
import { systemTime, TrustedClock } from './privacy/clock.js';
import { InUse } from './privacy/in-use.js';
import { openKeyring } from './privacy/keyring-record.js';
import { loadMasterKey, MasterKeyError } from './privacy/keys.js';
import { Retention } from './privacy/retention.js';
import { openStore } from './store/open.js';
import { StoreError } from './store/ports.js';
import { makeApology } from './turn/apology.js';
import { Correlation, nameOf } from './turn/correlation.js';
import { DangerWatch } from './turn/danger.js';
import { Dedupe } from './turn/dedupe.js';
import { HandoffRouter } from './turn/handoff-router.js';
import { Queue } from './turn/queue.js';
import { dialogServices } from './turn/services.js';
import { TurnStorage } from './turn/storage.js';
import { Transcript } from './turn/transcript.js';

export interface RunningService {
  port: number;
  /** Every route that it answers, such as `get /healthz`. */
  routes: readonly string[];
  /** The set-up link of the first supervisor; undefined once there is one. */
  setupLink: string | undefined;
  /** Does at once what otherwise happens by the clock: take back who waited too long, erase what is due. */
  tick(): Promise<void>;
  /** Finishes running turns, closes streams, then the store. */
  stop(): Promise<void>;
}

const WAITING_SWEEP_MILLISECONDS = 2_000;
const RETENTION_SWEEP_MILLISECONDS = 30_000;
const SIGN_INS_A_MINUTE = 20;
/** There and back counts twice. */
const PROVIDER_SIGN_INS_A_MINUTE = 240;
const STOPS_A_MINUTE = 20;
const RECEIPTS_A_MINUTE = 60;
const NOTICE_SWEEP_MILLISECONDS = 20_000;
const RESCAN_MILLISECONDS = 60_000;
const CHECKPOINT_MILLISECONDS = 10_000;
const TALLY_DAYS = 5 * 365;

/** @param now the clock, @param elapsed time that cannot be set; only tests give others */
export async function startService(
  config: Config,
  now: () => Date = systemTime,
  elapsed?: () => number,
): Promise<RunningService> {
  const log = pino({ level: config.LOG_LEVEL, base: null });
  const metrics = new Metrics();

  const failed = (error: unknown) => {
    log.error({ failure: nameOf(error) }, 'background work failed');
  };

  // Keys and store.
  const production = config.NODE_ENV === 'production';
  const warn = (message: string) => {
    log.warn(message);
  };
  const masterKey = await loadMasterKey({
    configured: config.MASTER_KEY,
    dataDir: config.DATA_DIR,
    production,
    warn,
  });
  await mkdir(config.DATA_DIR, { recursive: true, mode: 0o700 });
  const store = await openStore(
    config.MONGODB_URI === undefined
      ? { kind: 'sqlite', path: join(config.DATA_DIR, 'channel.db') }
      : { kind: 'mongo', uri: config.MONGODB_URI },
  );
  const inUse = await InUse.begin(store, () => {
    log.fatal('the keys were changed while the store was out of reach: stopping');
    process.exit(1);
  }).catch(closing(store));
  const keyring = await openKeyring(store, masterKey, warn).catch(async (error: unknown) => {
    await inUse.end();
    return closing(store)(error);
  });
  const keys = new ConversationKeys(keyring);
  const recent = new RecentMessages();
  const turns = new Turns(store, keys, { manyNodes: config.MONGODB_URI !== undefined, now, recent });
  const messages = new MessageLog(store, keys, recent);
  const live = new Live(store);

  // The desk, the cases, the numbers.
  const handoffs = new Handoffs(store, keys, { keepTalkDays: config.KEEP_TALK_DAYS });
  const provider = oidcSettings(config);
  const admitted = admission({ issuer: provider?.issuer, breakGlass: config.BREAK_GLASS === 'on' }, keyring);
  const officers = new Officers(store, keyring, now, admitted);
  const presence = new Presence(officers, now);
  const walledFor = makeWalledFor(config.WALLED_OFFICERS);
  const settings = new DeskSettings(store, now);
  const looking = new Looking(store, now, failed);
  const queue = new DeskQueue({ store, officers, presence, handoffs, settings, looking, walledFor, now });
  const audit = new Audit(store, keyring, now);
  const checkpoints = new AuditCheckpoints({
    store,
    keyring,
    audit,
    places: [
      ...(config.AUDIT_CHECKPOINT_FILE === undefined
        ? []
        : [new CheckpointFile(config.AUDIT_CHECKPOINT_FILE)]),
      ...(config.AUDIT_CHECKPOINT_URL === undefined || config.AUDIT_CHECKPOINT_SECRET === undefined
        ? []
        : [new CheckpointAddress(config.AUDIT_CHECKPOINT_URL, config.AUDIT_CHECKPOINT_SECRET, now)]),
    ],
    metrics,
    log,
    now,
  });
  const limits = { idleMinutes: config.SESSION_IDLE_MINUTES, hours: config.SESSION_HOURS };
  const sessions = new Sessions(store, officers, keyring, now, limits, admitted);
  const accounts = new Accounts({ store, officers, sessions, presence, audit });
  const texts = Texts.load();
  const vault = new CaseVault(keyring);
  const clamd = config.CLAMD_ADDRESS === undefined ? undefined : clamdAddress(config.CLAMD_ADDRESS);
  const scanner = clamd === undefined ? undefined : new ClamdScanner(clamd);
  const evidence = new Evidence(vault, scanner);
  const receipts = await Receipts.load(store, keyring);
  const files = new CaseFiles({ vault, evidence, audit, failed });
  const cases = new Cases({
    store,
    vault,
    evidence,
    handoffs,
    receipts,
    files,
    keyring,
    readBack: readBackIn(texts),
    keepCodeDays: config.KEEP_CODE_DAYS,
    walledGoesSomewhere: config.WALLED_OFFICERS.length > 0,
  });
  const visits = new Visits({
    store,
    turns,
    log: messages,
    keyring,
    vault,
    cases,
    evidence,
    guesses: new Guesses(keyring, now),
    now,
  });
  const notices = new Notices({
    store,
    vault,
    keyring,
    texts,
    ports: outboundPorts(config, now),
    linkOrigin: config.NOTICE_URL ?? config.PUBLIC_URL,
    now,
  });
  const deskCases = new DeskCases({
    store,
    turns,
    handoffs,
    vault,
    audit,
    walledFor,
    keepCaseDays: config.KEEP_CASE_DAYS,
    now,
    notify: (caseId) => notices.notify(caseId),
    failed,
  });
  const funnel = new Funnel(store, now);
  const tallies = new Tallies(store, now);
  const opinions = new Opinions(store, now);
  const departures = new Departures(store, handoffs, cases, (cause) => {
    metrics.erased.inc({ cause });
  });

  // The bot.
  const services = dialogServices({
    handoffs,
    presence,
    queue,
    settings,
    cases,
    files,
    visits,
    walledGoesSomewhere: config.WALLED_OFFICERS.length > 0,
    departures,
    funnel,
    tallies,
    opinions,
    waitMinutes: config.WAIT_MINUTES,
    keeping: {
      silenceMinutes: config.SILENCE_MINUTES,
      talkDays: config.KEEP_TALK_DAYS,
      codeDays: config.KEEP_CODE_DAYS,
      caseDays: config.KEEP_CASE_DAYS,
      lockedDays: config.KEEP_RESTRICTED_DAYS,
    },
    reach: notices.channels,
  });
  const dialogs = new Conversation({
    storage: new TurnStorage(turns),
    services,
    texts,
    defaultLanguage: config.DEFAULT_LANGUAGE,
  });
  const bot = new ChannelBot({ dialogs, handoffs, departures });
  const logic = (context: TurnContext) => bot.onTurn(context);
  const pipeline = {
    correlation: new Correlation(log, metrics),
    dedupe: new Dedupe(),
    queue: new Queue({
      turns,
      store,
      fresh: (context) =>
        context.activity.channelId === DIRECT_LINE
          ? freshConversation(context)
          : cloudConversation(context, keyring, now(), config.DEFAULT_LANGUAGE),
      apologise: makeApology({ dialogs, texts, metrics, log }),
    }),
    router: new HandoffRouter(handoffs),
    danger: new DangerWatch({ dialogs, handoffs, presence, settings }),
  };

  // Channels.
  const directLine = configureAdapter(new DirectLineAdapter(turns), pipeline);
  const appId = config.MICROSOFT_APP_ID;
  const cloud =
    appId === undefined
      ? undefined
      : {
          appId,
          adapter: configureAdapter(makeCloudAdapter(config), {
            ...pipeline,
            transcript: new Transcript(keyring),
          }),
        };
  const line = new ChannelLine({ directLine, cloud, keyring, texts, logic });
  const talks = new Talks({
    store,
    turns,
    log: messages,
    handoffs,
    audit,
    line,
    cases: deskCases,
    walledFor,
  });

  const passing = new Passing({
    store,
    turns,
    handoffs,
    audit,
    line,
    cases: deskCases,
    officers,
    presence,
    walledFor,
  });
  const supervision = new Supervision({ store, turns, audit, talks, walledFor, now });

  // HTTP.
  const server = new HttpServer({ log, metrics });
  const origins = new Origins({
    publicUrl: config.PUBLIC_URL,
    allowed: config.WIDGET_ORIGINS,
    trustedProxies: config.TRUSTED_PROXIES,
  });
  const tokens = new Tokens(await loadSigningKey(store, keyring), store, now);
  const conversations = new DirectLineConversations({
    adapter: directLine,
    logic,
    store,
    log: messages,
    turns,
    keyring,
    now,
  });
  const streams = new Streams({ conversations, tokens, origins, live, metrics, log });
  const typing = new OfficerTyping(store, streams).follow(live, failed);
  const deskLive = new DeskLive({
    store,
    live,
    sessions,
    officers,
    presence,
    looking,
    origins,
    metrics,
    walledFor,
    now,
    failed,
  });
  healthRoutes(server, store, metrics);
  directLineRoutes(server, {
    conversations,
    tokens,
    uploads: new Uploads(conversations, turns, store, keys),
    origins,
    keyring,
    defaultLanguage: config.DEFAULT_LANGUAGE,
    pace: {
      tokens: new Pace(config.TOKENS_PER_MINUTE, 60),
      reads: new Pace(config.READS_PER_SECOND, 1),
      posts: new Pace(config.POSTS_PER_SECOND, 1),
    },
  });
  if (cloud !== undefined)
    botServiceRoutes(server, { adapter: cloud.adapter, logic, serviceHosts: config.MICROSOFT_SERVICE_HOSTS });
  const caseEvidence = new CaseEvidence({
    store,
    cases: deskCases,
    evidence,
    preview,
    scannerConfigured: scanner !== undefined,
  });
  const casePv = new CasePv({ cases: deskCases, evidence: caseEvidence });
  deskRoutes(server, {
    cases: deskCases,
    caseOpening: new CaseOpening({ store, turns, keys, handoffs, vault, audit, walledFor }),
    caseEvidence,
    understood: new Understood({
      store,
      turns,
      keys,
      log: messages,
      handoffs,
      cases: deskCases,
      audit,
      walledFor,
      now,
    }),
    translations: new Translations({
      store,
      log: messages,
      audit,
      walledFor,
      provider: translationProvider(config),
    }),
    history: new History({ store, log: messages, audit, walledFor }),
    preview,
    casePv,
    caseQualification: new CaseQualification({ cases: deskCases, casePv, now }),
    quality: new Quality({ store, vault, audit, walledFor, now }),
    progress: new ProgressBook(store, keyring, now),
    store,
    keys,
    keyring,
    origins,
    officers,
    accounts,
    sessions,
    presence,
    queue,
    talks,
    passing,
    supervision,
    settings,
    audit,
    funnel,
    opinions,
    now,
    admission: admitted,
    emergency: new Emergency({ store, audit, now, warn }),
    provider:
      provider === undefined
        ? undefined
        : new ProviderSignIn({
            provider: new Provider(provider, now),
            attempts: new Attempts(store, keyring, now),
            accounts: new ProviderAccounts(provider, {
              store,
              keyring,
              officers,
              presence,
              audit,
              now,
              signedOut: deskLive.signedOut,
            }),
            keyring,
            origins,
            audit,
            pace: new Pace(PROVIDER_SIGN_INS_A_MINUTE, 60),
            publicUrl: provider.publicUrl,
            warn: (details, message) => {
              log.warn(details, message);
            },
          }),
    pace: new Pace(SIGN_INS_A_MINUTE, 60),
    signedOut: deskLive.signedOut,
  });
  stopRoutes(server, {
    stopping: new Stopping({ store, vault, keyring, now }),
    texts,
    keyring,
    origins,
    defaultLanguage: config.DEFAULT_LANGUAGE,
    smsSecret: config.SMS_WEBHOOK_SECRET,
    pace: new Pace(STOPS_A_MINUTE, 60),
    now,
  });
  receiptRoutes(server, { receipts, keyring, origins, pace: new Pace(RECEIPTS_A_MINUTE, 60) });
  await siteRoutes(server, origins, config.EXIT_URL, {
    controllerName: config.CONTROLLER_NAME,
    dpoContact: config.DPO_CONTACT,
    supervisorContact: config.SUPERVISOR_CONTACT,
    silenceMinutes: config.SILENCE_MINUTES,
    keepTalkDays: config.KEEP_TALK_DAYS,
    keepCodeDays: config.KEEP_CODE_DAYS,
    keepCaseDays: config.KEEP_CASE_DAYS,
    keepCountDays: TALLY_DAYS,
  });
  server.upgrade('/v3/directline/', streams.upgrade);
  server.upgrade('/console/api/live', deskLive.upgrade);

  // What happens by the clock.
  const waiting = new Waiting({
    store,
    turns,
    handoffs,
    line,
    metrics,
    now,
    waitMinutes: config.WAIT_MINUTES,
  });
  const clock = new TrustedClock({
    store,
    keyring,
    now,
    ...(elapsed === undefined ? {} : { elapsed }),
    changed: ({ trusted }) => {
      metrics.erasingPaused.set(trusted ? 0 : 1);
      if (trusted) log.info('the clock is trusted again: erasing goes on');
      else
        log.warn(
          'the clock has jumped: nothing is erased until it has run steadily for a day (npm run keys -- clock)',
        );
    },
  });
  await clock.check();
  const retention = new Retention({
    store,
    turns,
    departures,
    cases: new CaseExpiry({
      store,
      turns,
      log: messages,
      cases,
      keepRestrictedDays: config.KEEP_RESTRICTED_DAYS,
      now,
    }),
    clock,
    silenceMinutes: config.SILENCE_MINUTES,
    now,
  });
  const escalation = new Escalation({
    store,
    turns,
    handoffs,
    passing,
    officers,
    now,
    escalateMinutes: config.ESCALATE_MINUTES,
    answerMinutes: config.ANSWER_MINUTES,
  });
  const takeBack = () => escalation.sweep().finally(() => waiting.takeBack());
  const tidyUp = async () => {
    if (await retention.sweep()) await tallies.sweep();
    await funnel.flush();
    await opinions.flush();
  };
  const rescanEvidence = async () => {
    if (scanner !== undefined) await rescan({ store, vault, evidence, scanner });
  };
  const clocks = [
    everyNowAndThen(WAITING_SWEEP_MILLISECONDS, takeBack, failed),
    everyNowAndThen(RETENTION_SWEEP_MILLISECONDS, tidyUp, failed),
    everyNowAndThen(NOTICE_SWEEP_MILLISECONDS, () => notices.sendDue(), failed),
    everyNowAndThen(RESCAN_MILLISECONDS, rescanEvidence, failed),
    everyNowAndThen(CHECKPOINT_MILLISECONDS, () => checkpoints.round(), failed),
  ];

  warmUp();
  const port = await server.listen(config.PORT, config.HOST).catch((error: unknown) => {
    const { code } = error as { code?: string };
    throw new ConfigError(
      'PORT',
      `Setting PORT: cannot listen on ${config.HOST} port ${String(config.PORT)} (${code ?? 'unknown error'}). Expected a free port.`,
    );
  });
  const origin = config.PUBLIC_URL ?? `http://localhost:${String(port)}`;
  log.info(
    { port, store: config.MONGODB_URI === undefined ? 'sqlite' : 'mongodb', botService: appId !== undefined },
    `The channel runs at ${origin}/ and the desk at ${origin}/console/`,
  );
  let setupLink: string | undefined;
  if (admitted.local === 'all' && !(await officers.anySupervisor())) {
    setupLink = setupUrl(origin, (await officers.invite('supervisor')).token);
    // Not through the log: whoever reads this link first becomes the supervisor.
    process.stdout.write(
      `\nNo supervisor yet. Open this link once, within 24 hours, to make the first account:\n  ${setupLink}\n\n`,
    );
  }

  return {
    port,
    routes: server.routes,
    setupLink,
    async tick() {
      await takeBack();
      await tidyUp();
      await notices.sendDue();
      await checkpoints.round();
    },
    async stop() {
      for (const clock of clocks) clock.stop();
      streams.close();
      deskLive.close();
      looking.close();
      typing();
      await server.stop();
      await turns.drain();
      await funnel.flush();
      await opinions.flush();
      await notices.stop();
      await checkpoints.round({ last: true }).catch(failed);
      live.close();
      await clock.check().catch(failed);
      await inUse.end();
      await store.close();
      log.info('stopped');
    },
  };
}

/** What could not begin leaves nothing open. */
function closing(store: { close(): Promise<void> }): (error: unknown) => Promise<never> {
  return async (error) => {
    await store.close();
    throw error;
  };
}

/** Runs the work again and again, never twice at a time. */
function everyNowAndThen(
  milliseconds: number,
  work: () => Promise<unknown>,
  failed: (error: unknown) => void,
): { stop(): void } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const next = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      work().catch(failed).finally(next);
    }, milliseconds);
  };
  next();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** As a process: reads the settings, starts, and stops on SIGTERM or SIGINT. */
export async function main(): Promise<void> {
  try {
    const service = await startService(readConfig(process.env, process.argv.slice(2)));
    let stopping = false;
    const stop = () => {
      if (stopping) return;
      stopping = true;
      service.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  } catch (error) {
    if (error instanceof ConfigError || error instanceof MasterKeyError || error instanceof StoreError) {
      process.stderr.write(`${error.message}\n`);
      process.exit(78);
    }
    throw error;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
