import { makeFallback } from '../../../services/notices/fallback.js';
import { makeReaching } from '../../../services/notices/reaching.js';
import { makeNoticeSettings } from '../../../services/notices/settings.js';
import { makeTelling } from '../../../services/notices/telling.js';
import { makeVisits } from '../../../services/notices/visits.js';
import type { PartnerUser } from '../../../services/model/partner.js';
import type { ServiceRequest } from '../../../services/model/request.js';
import type { Mail } from '../../../services/ports/mailer.js';
import type { Notifier, Reached } from '../../../services/ports/notifier.js';
import { makeChanging } from '../../../services/requests/changing.js';
import { noted } from '../../../services/requests/note.js';
import { ManualClock } from '../../fakes/manual-clock.js';
import { MemoryKeyValueStore } from '../../fakes/memory-key-value-store.js';
import { MemoryPartnerDirectory } from '../../fakes/memory-partner-directory.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';
import { memoryRequestStore } from '../requests/memory-request-store.js';

const user = (id: string, name: string, over: Partial<PartnerUser> = {}): PartnerUser => ({
  id,
  name,
  partnerId: 'p1',
  partnerName: 'Northern Cloud',
  role: 'helpdesk_agent',
  locale: 'zh-CN',
  email: `${id}@partner.example.cn`,
  ...over,
});

/** Followed by two people, one of whom has no address here. */
export const watched = (n: number, changes: Partial<ServiceRequest> = {}) =>
  sampleRequest(n, {
    deliveries: [],
    watchers: [
      { userId: 'u1', locale: 'zh-CN', address: { conversation: 'c1' } },
      { userId: 'u2', locale: 'en-US' },
    ],
    ...changes,
  });

/** Telling over stores in memory, and a channel that does what the test says. */
export function noticesHouse({ requests = [watched(1)], mail = true }: { requests?: readonly ServiceRequest[]; mail?: boolean } = {}) {
  const clock = new ManualClock(new Date('2026-11-23T02:00:00Z'));
  const { store, stored, hooks } = memoryRequestStore(requests);
  const keyValues = new MemoryKeyValueStore();
  const told: Parameters<Notifier['requestChanged']>[0][] = [];
  const mails: Mail[] = [];
  const reported: unknown[] = [];
  /** What the channel answers next, then goes on telling. */
  const answers: (Reached | Error)[] = [];
  const script: { always: Reached | Error; mail?: Error } = { always: 'told' };
  const users = [user('u1', '王芳'), user('u2', 'Li'), user('u3', 'Sales', { role: 'sales_agent' })];
  const notifier: Notifier = {
    async requestChanged(notice) {
      const answer = answers.shift() ?? script.always;
      told.push(notice);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    incidentRestored: async () => true,
    stillSolved: async () => 'told',
  };
  const mailer = {
    async send(sent: Mail) {
      if (script.mail) throw script.mail;
      mails.push(sent);
    },
  };
  const changing = makeChanging({ store, alarmOf: () => undefined, stored: async () => undefined });
  const settings = makeNoticeSettings({ keyValues });
  const fallback = makeFallback({
    settings,
    mailer: mail ? mailer : undefined,
    writeMail: ({ request }) => ({ subject: request.number, text: request.status }),
    mailed: () => undefined,
  });
  /** A process: what it remembers is gone with it. */
  const start = () =>
    makeTelling({
      store,
      clock,
      changing,
      reach: makeReaching({ notifier, partners: new MemoryPartnerDirectory(users), settings, fallback, clock, random: () => 0.5 }),
      report: (failure) => reported.push(failure),
    });
  const visits = makeVisits({ settings, store, changing });
  const one = (n = 0) => {
    const request = [...stored.values()][n];
    if (!request) throw new Error('no such request');
    return request;
  };
  const note = (text: string, n = 0) => {
    const actor = { kind: 'representative', name: '王工' } as const;
    return changing('p1', one(n).id, (request) => noted(request, { actor, at: clock.now().toISOString(), note: text }));
  };
  return { clock, store, hooks, keyValues, told, mails, reported, answers, script, users, settings, visits, start, one, note };
}
