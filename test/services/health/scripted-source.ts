import type { Incident } from '../../../services/model/incident.js';
import type { HealthReading, HealthSource, ReportedIncident } from '../../../services/ports/health-source.js';
import { RemoteFailure } from '../../../services/ports/remote-failure.js';

const same = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, 'en-US': text });

export const anIncident = (id: string, status = 'serviceDegradation'): Omit<Incident, 'serviceId'> => ({
  id,
  classification: 'incident',
  status,
  title: same('slow'),
  impact: same('slow'),
  startedAt: '2026-11-23T01:00:00.000Z',
  updatedAt: '2026-11-23T01:30:00.000Z',
});
export const reported = (id: string, status?: string, serviceIds: readonly string[] = ['teams']): ReportedIncident => ({
  incident: anIncident(id, status),
  serviceIds,
});

/** A source that a test holds in its hands: what it answers, whether it fails, and whether it answers at all yet. */
export class ScriptedSource implements HealthSource {
  readonly freshMs = 180_000;
  incidents: readonly ReportedIncident[] = [];
  absence: HealthReading['absence'] = 'likely';
  failure: RemoteFailure | undefined;
  calls = 0;
  private held: (() => void)[] | undefined;

  /** From here on answers wait for `release`. */
  hold(): void {
    this.held = [];
  }
  release(): void {
    for (const go of this.held ?? []) go();
    this.held = undefined;
  }
  fail(kind: RemoteFailure['kind'], retryAfterMs?: number): void {
    this.failure = new RemoteFailure(kind, kind, retryAfterMs === undefined ? {} : { retryAfterMs });
  }
  async read(): Promise<HealthReading> {
    this.calls++;
    if (this.held) await new Promise<void>((go) => this.held?.push(go));
    if (this.failure) throw this.failure;
    return { incidents: this.incidents, absence: this.absence };
  }
}
