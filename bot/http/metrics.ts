/** Prometheus metrics: numbers of the service, never of a person. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export class Metrics {
  readonly registry = new Registry();

  readonly turnSeconds = new Histogram({
    name: 'channel_turn_seconds',
    help: 'Time of a turn, from the activity to the commit',
    labelNames: ['channel', 'type', 'outcome'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  readonly failures = new Counter({
    name: 'channel_failed_turns_total',
    help: 'Turns that failed and were answered kindly',
    registers: [this.registry],
  });

  readonly refused = new Counter({
    name: 'channel_refused_requests_total',
    help: 'Requests that were refused, by error code',
    labelNames: ['code'] as const,
    registers: [this.registry],
  });

  readonly streams = new Gauge({
    name: 'channel_open_streams',
    help: 'Open WebSockets of residents and officers',
    labelNames: ['kind'] as const,
    registers: [this.registry],
  });

  readonly waiting = new Gauge({
    name: 'channel_waiting_residents',
    help: 'Residents who wait for an officer',
    registers: [this.registry],
  });

  readonly erased = new Counter({
    name: 'channel_erased_conversations_total',
    help: 'Conversations whose unsent words were erased, by cause',
    labelNames: ['cause'] as const,
    registers: [this.registry],
  });

  readonly erasingPaused = new Gauge({
    name: 'channel_erasing_paused',
    help: '1 while nothing is erased because the clock is in doubt',
    registers: [this.registry],
  });

  readonly auditBroken = new Gauge({
    name: 'channel_audit_broken',
    help: '1 when the audit was changed outside the service since it was last looked at',
    registers: [this.registry],
  });

  readonly auditCheckpointsWaiting = new Gauge({
    name: 'channel_audit_checkpoints_waiting',
    help: 'Checkpoints of the audit that could not be delivered yet, by place',
    labelNames: ['place'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
