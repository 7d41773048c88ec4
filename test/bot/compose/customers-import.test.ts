import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customerFileOf, makeCustomerFiles } from '../../../adapters/data-folder/index.js';
import { importCustomers } from '../../../bot/compose-customers-import.js';
import { HEAD, PARTNER, SHANGHAI_YUNQI_GB, idOf, rowOf } from '../../adapters/data-folder/customer-csv.js';

const PARTNERS = [{ id: PARTNER, name: '青屿', users: [] }];

describe('the import of a customer file', () => {
  let dir: string;
  let file: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'import-'));
    file = join(dir, 'export.csv');
    writeFileSync(join(dir, 'partners.json'), JSON.stringify(PARTNERS));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const run = (...args: readonly string[]) => importCustomers(args, { DATA_FOLDER: dir });
  const placed = () => customerFileOf(dir, PARTNER);
  const write = (...rows: readonly string[]) => writeFileSync(file, rows.join('\r\n'));

  it('puts a file without problems in place, as UTF-8 that the bot and a spreadsheet read', async () => {
    writeFileSync(file, Buffer.concat([Buffer.from(`${HEAD}\n${idOf(1)},`), SHANGHAI_YUNQI_GB, Buffer.from(',c1.cn,x\n')]));
    const { text, code } = await run(PARTNER.toUpperCase(), file);
    assert.equal(code, 0, text);
    assert.match(text, /GB18030.*1 customer can be taken, no problems/u);
    assert.ok(text.includes(placed()));
    assert.equal(readFileSync(placed(), 'utf8'), `\uFEFF${HEAD}\n${idOf(1)},上海云启,c1.cn,x\n`);
    assert.equal((await makeCustomerFiles(dir).get(PARTNER, idOf(1)))?.name, '上海云启');
    assert.deepEqual(readdirSync(join(dir, 'customers')), [`${PARTNER}.csv`]);
  });

  it('changes nothing when rows are bad, and says of each what to mend', async () => {
    write(HEAD, rowOf(1));
    await run(PARTNER, file);
    const before = readFileSync(placed(), 'utf8');
    write(HEAD, rowOf(2), `x,y,z,`);
    const { text, code } = await run(PARTNER, file);
    assert.equal(code, 1);
    assert.match(text, /1 customer can be taken, 2 problems in 1 row/u);
    assert.match(text, /row 3, "Microsoft ID": it is no tenant id. To mend: /u);
    assert.match(text, /row 3, "Primary domain name": it is no domain/u);
    assert.match(text, /--skip-bad-rows/u);
    assert.equal(readFileSync(placed(), 'utf8'), before);
  });

  it('takes the good rows when asked to, and none when there is none', async () => {
    write(HEAD, rowOf(2), 'x,y,z,');
    assert.equal((await run(PARTNER, file, '--skip-bad-rows')).code, 0);
    assert.equal((await makeCustomerFiles(dir).get(PARTNER, idOf(2)))?.id, idOf(2));
    const before = readFileSync(placed(), 'utf8');
    write(HEAD, 'x,y,z,');
    const { text, code } = await run(PARTNER, file, '--skip-bad-rows');
    assert.deepEqual([code, readFileSync(placed(), 'utf8')], [1, before], text);
  });

  it('only looks when it is asked to check', async () => {
    write(HEAD, rowOf(1));
    const { text, code } = await run(PARTNER, file, '--check');
    assert.equal(code, 0, text);
    assert.match(text, /nothing was changed/u);
    assert.equal(existsSync(placed()), false);
  });

  it('shows a hundred problems and how many more there are, and writes all of them where they are wanted, with nothing a spreadsheet runs', async () => {
    write(HEAD.replace('Company name', '=Company name'), ...Array.from({ length: 150 }, (_, n) => `${idOf(n)},,c${n}.cn,`));
    const report = join(dir, 'problems.csv');
    const { text } = await run(PARTNER, file, '--report', report);
    assert.equal(text.split('\n').filter((line) => /^ {2}row /u.test(line)).length, 100);
    assert.match(text, /and 50 more/u);
    const lines = readFileSync(report, 'utf8').trim().split('\r\n');
    assert.equal(lines.length, 151);
    assert.equal(lines[1], "2,'=Company name,nothing is filled in,fill it in");
  });

  it('names all that is wrong around it at once', async () => {
    const { text, code } = await run(idOf(1), join(dir, 'missing.csv'));
    assert.equal(code, 2);
    assert.ok(text.includes(idOf(1)) && text.includes(PARTNER) && text.includes('missing.csv'), text);
  });

  it('names the columns that were found and those that are needed', async () => {
    write('Name,Telefon', 'Contoso,1');
    const { text, code } = await run(PARTNER, file);
    assert.equal(code, 1);
    assert.match(text, /"Microsoft ID".*missing/u);
    assert.match(text, /Found: "Name", "Telefon"/u);
  });

  it('says how it is used', async () => {
    for (const args of [[], [PARTNER], [PARTNER, 'a', 'b'], [PARTNER, file, '--force']]) {
      const { text, code } = await run(...args);
      assert.deepEqual([code, /Usage/u.test(text)], [2, true], args.join());
    }
  });

  it("says when the file will not be looked at, because the partner's customers are in Partner Center", async () => {
    writeFileSync(join(dir, 'partners.json'), JSON.stringify([{ ...PARTNERS[0], directory: 'partner-center' }]));
    write(HEAD, rowOf(1));
    assert.match((await run(PARTNER, file)).text, /Partner Center/u);
  });
});
