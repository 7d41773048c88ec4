import { writeSync } from 'node:fs';
import { once } from 'node:events';
import { openDataFolder } from '../../../adapters/lowdb/open-data-folder.js';
import { sampleRequest } from '../contracts/sample-request.js';
import type { Acknowledgement } from './crash-model.js';

/** Once told to on its input, submits, changes and writes state without end, and says so after each write that it was promised. */
const [dir = '', run = '', fsync = ''] = process.argv.slice(2);
const WORKERS = 8;

const tell = (acknowledgement: Acknowledgement): void => void writeSync(1, `${JSON.stringify(acknowledgement)}\n`);
await once(process.stdin, 'data');

const store = await openDataFolder(dir, { fsync: fsync === 'fsync', report: (event) => tell({ kind: 'damage', ...event }) });
await store.conversations.open({ id: `web-${run}`, partnerId: 'p1', userId: 'u1', createdAt: '2026-11-22T01:00:00.000Z' });
tell({ kind: 'conversation', id: `web-${run}` });
await Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker)));

async function work(worker: number): Promise<never> {
  for (let n = 0; ; n += 1) {
    // Every other draft was perhaps submitted by the process before: it is submitted again, as after a redelivery, with a number of its own.
    const id = `draft-${n % 2 === 0 ? run : Number(run) - 1}-${worker}-${n}`;
    const outcome = await store.requests.create(sampleRequest(1, { id, number: `SR-${run}-${worker}-${n}` }));
    if (outcome.kind === 'numberTaken') throw new Error(`A number of its own is taken: ${id}`);
    tell({ kind: 'request', id, number: outcome.request.number });

    for (let change = 0; change < 3; change += 1) {
      const note = `${run}-${worker}-${n}-${change}`;
      await store.requests.change('p1', id, (request) => ({
        ...request,
        history: [...request.history, { at: request.createdAt, actor: { kind: 'system', name: 'relay' }, kind: 'note', note }],
      }));
      tell({ kind: 'note', id, note });
      const value = Number(run) * 1_000_000 + n * 10 + change;
      await store.keyValues.write(`p1/u${worker}/state`, JSON.stringify({ value, pad: 'x'.repeat(2_000) }));
      tell({ kind: 'state', key: `p1/u${worker}/state`, value });
      const entry = `"${note}"`;
      tell({ kind: 'entry', conversation: `web-${run}`, entry, number: await store.conversations.append(`web-${run}`, [entry]) });
    }
  }
}
