import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDataFolder } from '../../adapters/lowdb/open-data-folder.js';
import type { ServiceRequest } from '../../services/model/request.js';

export const BENCH_PARTNER = '5be0c4a1-0000-4000-8000-000000000000';
export const benchUser = (n: number): string => `5be0c4a1-0000-4000-9000-${String(n).padStart(12, '0')}`;

/** A copy of the operator's data in which one more partner has as many users as there are conversations, and a copy of the first partner's customers. */
export async function makeDataFolder(from: string, to: string, users: number): Promise<void> {
  await cp(from, to, { recursive: true });
  const read = async <T>(name: string) => JSON.parse(await readFile(join(to, name), 'utf8')) as T;
  const partners = await read<{ id: string; users: { name: string }[] }[]>('partners.json');
  const [first] = partners;
  const [template] = first?.users ?? [];
  if (!first || !template) throw new Error('the sample data has a partner with users');
  const staff = Array.from({ length: users }, (_, n) => ({ ...template, id: benchUser(n), role: 'helpdesk_agent' }));
  await writeFile(join(to, 'partners.json'), JSON.stringify([...partners, { ...first, id: BENCH_PARTNER, users: staff }]));

  const customers = await read<{ id: string; partnerId: string; subscriptions: { id: string }[] }[]>('customers.json');
  const own = customers.filter(({ partnerId }) => partnerId === first.id);
  const copies = own.map((one) => ({
    ...one,
    id: renew(one.id),
    partnerId: BENCH_PARTNER,
    subscriptions: one.subscriptions.map((each) => ({ ...each, id: renew(each.id) })),
  }));
  await writeFile(join(to, 'customers.json'), JSON.stringify([...customers, ...copies]));
}

const renew = (id: string): string => `be0c${id.slice(4)}`;

/**
 * Stores as many conversations as asked, by copying what real ones left behind: the state of a person in the middle of a draft,
 * and a submitted request.
 */
export async function fillStore(
  dir: string,
  like: { readonly userId: string; readonly requestId: string },
  from: number,
  count: number,
): Promise<void> {
  const store = await openDataFolder(dir, { fsync: false, report: (event) => console.error(event) });
  const state = await store.keyValues.read(`${BENCH_PARTNER}/people/${like.userId}`);
  const request = await store.requests.get(BENCH_PARTNER, like.requestId);
  if (!state || !request) throw new Error('a conversation is held before it is copied');
  for (let n = from; n < from + count; n += 100) {
    const some = Array.from({ length: Math.min(100, from + count - n) }, (_, i) => n + i);
    await Promise.all(some.map((i) => copy(store, state, request, i)));
  }
  await store.close();
}

async function copy(store: Awaited<ReturnType<typeof openDataFolder>>, state: string, request: ServiceRequest, n: number): Promise<void> {
  await store.keyValues.write(`${BENCH_PARTNER}/people/${benchUser(n)}`, state);
  const closed = {
    ...request,
    deliveries: [],
    notices: [],
    promiseAlarm: undefined,
    id: benchUser(n),
    number: `SR-000000-${n.toString(36).toUpperCase().padStart(6, '0')}`,
    status: 'closed' as const,
  };
  await store.requests.create(closed);
}
