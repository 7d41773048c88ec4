import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openDataFolder } from '../../../adapters/lowdb/open-data-folder.js';
import type { ServiceRequest } from '../../../services/model/request.js';
import { makeAuditTrail } from '../../../services/audit/trail.js';
import { makeChanging } from '../../../services/requests/changing.js';
import { noted } from '../../../services/requests/note.js';
import { sampleRequest } from '../contracts/sample-request.js';

/** Stores requests and changes of them without end, each written down too, until the log stops answering; then it waits to be killed. */
const [dir = '', afterLines = '100'] = process.argv.slice(2);
const clock = { now: () => new Date() };
const store = await openDataFolder(dir, { fsync: false, report: () => undefined, clock });
let left = Number(afterLines);
const append: typeof store.audit.append = (events) => store.audit.append(events);
const book = Object.assign(Object.create(store.audit) as typeof store.audit, {
  append: (events: Parameters<typeof append>[0]) => ((left -= events.length) > 0 ? append(events) : new Promise<void>(() => undefined)),
});
const trail = makeAuditTrail({ book, store: store.requests, clock, failed: (error) => process.stderr.write(String(error)) });
const tell = (line: object) => void writeSync(1, `${JSON.stringify(line)}\n`);

left += 1_000_000;
tell({ reconciled: await trail.reconcile() });
left = Number(afterLines);
await trail.settle();
const hanging: Promise<unknown>[] = [];
const changing = makeChanging({ store: store.requests, alarmOf: () => undefined, stored: trail.stored });
const until = (work: Promise<unknown>) => Promise.race([work, new Promise((resolve) => setTimeout(resolve, 20))]);

for (let n = 0; left > -6; n++) {
  const at = clock.now().toISOString();
  const made = sampleRequest(n, { id: randomUUID(), number: randomUUID(), createdAt: at, updatedAt: at });
  const request: ServiceRequest = { ...made, history: made.history.map((line) => ({ ...line, at })) };
  await store.requests.create(request);
  hanging.push(trail.stored(request, 0));
  await until(hanging.at(-1) ?? Promise.resolve());
  const by = { actor: { kind: 'representative', name: '王雷' }, at: clock.now().toISOString(), note: 'x' } as const;
  await until(changing('p1', request.id, (each) => noted(each, by)));
}
tell({ hanging: true });
setInterval(() => undefined, 1_000);
