import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { customerFileOf, makeCustomerFiles, makeEmbeddedSource, makeSampleSource } from '../../../adapters/data-folder/index.js';
import type { CustomerSource } from '../../../services/ports/customer-source.js';
import { RemoteFailure } from '../../../services/ports/remote-failure.js';
import { HEAD, PARTNER, idOf, rowOf } from './customer-csv.js';

const OTHER = 'e20e897e-3fad-44fe-9cce-6ea6c6b804e9';

async function all(source: CustomerSource, partnerId = PARTNER) {
  const customers: string[] = [];
  let pages = 0;
  let next: string | undefined;
  let refused = 0;
  do {
    const page = await source.list(partnerId, next === undefined ? {} : { next });
    customers.push(...page.customers.map(({ id }) => id));
    refused += page.refused?.length ?? 0;
    pages += 1;
    next = page.next;
  } while (next !== undefined);
  return { customers, pages, refused };
}
const failsWith = (kind: RemoteFailure['kind']) => (error: unknown) => error instanceof RemoteFailure && error.kind === kind;

describe('customers in the data folder', () => {
  let dir: string;
  let replaced = 0;
  beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'sources-'))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  /** As an editor or the import does it: a new file in its place. */
  function put(...rows: readonly string[]): void {
    const file = customerFileOf(dir, PARTNER);
    mkdirSync(dirname(file), { recursive: true });
    const beside = `${file}.${(replaced += 1)}`;
    writeFileSync(beside, rows.join('\n'));
    renameSync(beside, file);
  }
  const many = (count: number) => [HEAD, ...Array.from({ length: count }, (_, number) => rowOf(number))];

  it('are listed from the file page by page, each once, with the bad rows', async () => {
    put(...many(1_200), 'bad');
    const listed = await all(makeCustomerFiles(dir));
    assert.deepEqual([new Set(listed.customers).size, listed.customers.length, listed.pages], [1_200, 1_200, 3]);
    assert.equal(listed.refused, 3);
  });

  it('of another partner are in a file of its own', async () => {
    put(...many(2));
    const files = makeCustomerFiles(dir);
    await assert.rejects(files.list(OTHER, {}), failsWith('unreadable'));
    await assert.rejects(files.get(OTHER, idOf(1)), failsWith('unreadable'));
    assert.equal((await files.get(PARTNER, idOf(1)))?.name, '公司 1');
    assert.equal(await files.get(PARTNER, idOf(9)), undefined);
  });

  it('begin anew when the file changed between two pages', async () => {
    put(...many(600));
    const files = makeCustomerFiles(dir);
    const { next } = await files.list(PARTNER, {});
    assert.ok(next);
    put(...many(601));
    await assert.rejects(files.list(PARTNER, { next }), failsWith('refused'));
    assert.equal((await all(files)).customers.length, 601);
  });

  it('have another version once the file is another one, and the same until then', async () => {
    put(...many(1));
    const files = makeCustomerFiles(dir);
    const before = await files.version?.(PARTNER);
    assert.equal(await files.version?.(PARTNER), before);
    put(...many(2));
    assert.notEqual(await files.version?.(PARTNER), before);
  });

  it('stay unread, with the reason, while the file cannot be used, and are read once it can', async () => {
    put('Name,Phone', 'Contoso,1');
    const files = makeCustomerFiles(dir);
    for (const ask of [() => files.list(PARTNER, {}), () => files.get(PARTNER, idOf(1))]) {
      await assert.rejects(ask, (error) => failsWith('unreadable')(error) && !String(error).includes('Contoso'));
    }
    put(...many(1));
    assert.equal((await all(files)).customers.length, 1);
  });

  it('have the subscriptions that the file names, and are found by their beginnings', async () => {
    put(`${HEAD},Subscriptions`, `${rowOf(1, 'Ｃontoso')},Power BI Pro x2`);
    const files = makeCustomerFiles(dir);
    assert.deepEqual(
      (await files.subscriptions(PARTNER, idOf(1)))?.map(({ offerName, quantity }) => [offerName, quantity]),
      [['Power BI Pro', 2]],
    );
    assert.equal((await files.startingWith(PARTNER, 'conto')).length, 1);
    assert.equal((await files.startingWith(PARTNER, 'C1.partner')).length, 1);
    assert.deepEqual(await files.startingWith(PARTNER, 'toso'), []);
  });

  it('have no subscriptions where the cell is blank, and unknown ones where the file has no such column', async () => {
    put(`${HEAD},Subscriptions`, `${rowOf(1, 'Contoso')},`);
    const files = makeCustomerFiles(dir);
    assert.deepEqual(await files.subscriptions(PARTNER, idOf(1)), []);
    put(HEAD, rowOf(1, 'Contoso'));
    assert.equal(await files.subscriptions(PARTNER, idOf(1)), undefined);
  });

  const sample = makeSampleSource({
    customers: [{ id: 's', partnerId: PARTNER, name: 'Sample', domain: 's.cn', customDomains: [] }],
    subscriptions: [{ id: '1', customerId: 's', friendlyName: 'E3', quantity: 1, status: 'active', isTrial: false }],
  });

  it('are the sample ones until there is a file, and then those of the file, even while it is away', async () => {
    const source = makeEmbeddedSource(PARTNER, { files: makeCustomerFiles(dir), sample });
    assert.equal(source.name, 'sample');
    const version = await source.version?.(PARTNER);
    put(...many(1));
    assert.equal(source.name, 'file');
    assert.notEqual(await source.version?.(PARTNER), version);
    assert.deepEqual((await all(source)).customers, [idOf(0)]);
    rmSync(customerFileOf(dir, PARTNER));
    await assert.rejects(async () => source.list(PARTNER, {}), failsWith('unreadable'));
    assert.equal(await source.get(PARTNER, 's').catch(() => 'unread'), 'unread');
  });

  it('of the sample are given to their partner only, as are their subscriptions', async () => {
    assert.deepEqual((await all(sample)).customers, ['s']);
    assert.deepEqual((await all(sample, OTHER)).customers, []);
    assert.equal(await sample.get(OTHER, 's'), undefined);
    assert.equal((await sample.subscriptions(PARTNER, 's'))?.length, 1);
    assert.deepEqual(await sample.subscriptions(OTHER, 's'), []);
    assert.deepEqual(await sample.startingWith(OTHER, 'Sample'), []);
  });
});
