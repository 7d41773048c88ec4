import { writeSync } from 'node:fs';
import { once } from 'node:events';
import { openDataFolder } from '../../../adapters/lowdb/open-data-folder.js';
import { sampleCustomer } from '../contracts/sample-customer.js';

/** Once told to on its input, writes page after page without end, lets the file be written anew often, and says what it was promised. */
const [dir = '', run = '', fsync = ''] = process.argv.slice(2);
const CUSTOMERS = 1_000;
const PAGE = 250;

const tell = (told: unknown): void => void writeSync(1, `${JSON.stringify(told)}\n`);
await once(process.stdin, 'data');
const { customers } = await openDataFolder(dir, { fsync: fsync === 'fsync', report: (event) => tell({ damage: event }) });

for (let round = 0; ; round += 1) {
  for (let from = 0; from < CUSTOMERS; from += PAGE) {
    const put = Array.from({ length: PAGE }, (_, n) => ({ customer: { ...sampleCustomer(from + n), name: `${run}/${round}` } }));
    const seen = Number(run) * 1_000_000 + round * CUSTOMERS + from;
    const pass = { startedAt: 'x', next: `${from}`, seen, added: 0, changed: 0 };
    await customers.write('p1', { put, listed: put.map(({ customer }) => customer.id), state: { v: 1, pass } });
    tell({ seen, from });
  }
  await customers.write('p1', { state: { v: 1 } });
}
