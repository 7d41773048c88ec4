import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { CustomerFileProblem } from '../../../adapters/data-folder/customer-file-problem.js';
import { LARGEST_FILE, readCustomerFile } from '../../../adapters/data-folder/read-customer-file.js';
import { HEAD, PARTNER, SHANGHAI_YUNQI_GB, idOf, rowOf } from './customer-csv.js';

describe('a customer file', () => {
  let dir: string;
  beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'customers-'))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  function read(content: string | Buffer) {
    const path = join(dir, 'customers.csv');
    writeFileSync(path, content);
    return readCustomerFile(PARTNER, path);
  }
  const names = async (content: string | Buffer) => (await read(content)).customers.map(({ name }) => name);
  async function problems(...rows: readonly string[]): Promise<readonly (readonly [number, string | undefined, string])[]> {
    return (await read(rows.join('\n'))).problems.map(({ row, column, problem }) => [row, column, problem] as const);
  }

  for (const [language, head] of [
    ['English', 'Company name,Primary domain name,Relationship,Microsoft ID'],
    ['simplified Chinese', '公司名称,主域名,关系,Microsoft 客户 ID'],
    ['traditional Chinese', '公司名稱,主要網域,關係,租用戶 ID'],
    ['a careless hand', ' COMPANY  NAME ,domain_name,,"Tenant-ID"'],
  ] as const) {
    it(`is read by its head in ${language}, in any order`, async () => {
      const { customers, problems: found } = await read(`${head}\n云启,YunQi.partner.onmschina.cn,x,${idOf(1).toUpperCase()}\n`);
      assert.deepEqual(found, []);
      assert.deepEqual(customers, [
        { id: idOf(1), partnerId: PARTNER, name: '云启', domain: 'yunqi.partner.onmschina.cn', customDomains: [] },
      ]);
    });
  }

  it('may say more of a customer than Partner Center does', async () => {
    const head = `${HEAD},Custom domains,Advanced agreement,Language,Delegated access,Subscriptions`;
    const { customers, subscriptions } = await read(
      `${head}\n${rowOf(1)},yunqi.cn; MAIL.yunqi.cn,是,繁體中文,no,Microsoft 365 E3 x25 (suspended); Exchange Online (Plan 1);Power BI Pro ×3（试用）\n${rowOf(2)},,,,,\n`,
    );
    assert.deepEqual(customers[0], {
      id: idOf(1),
      partnerId: PARTNER,
      name: '公司 1',
      domain: 'c1.partner.onmschina.cn',
      customDomains: ['yunqi.cn', 'mail.yunqi.cn'],
      allowDelegatedAccess: false,
      advancedAgreement: true,
      locale: 'zh-TW',
    });
    assert.deepEqual(
      subscriptions?.get(idOf(1))?.map(({ friendlyName, quantity, status, isTrial }) => [friendlyName, quantity, status, isTrial]),
      [
        ['Microsoft 365 E3', 25, 'suspended', false],
        ['Exchange Online (Plan 1)', 1, 'active', false],
        ['Power BI Pro', 3, 'active', true],
      ],
    );
    assert.deepEqual(Object.keys(customers[1] ?? {}), ['id', 'partnerId', 'name', 'domain', 'customDomains']);
    assert.equal(subscriptions?.has(idOf(2)), false);
  });

  const text = `${HEAD}\r\n${rowOf(1, '上海云启')}\r\n`;
  for (const [encoding, bytes] of [
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-8', Buffer.from(text)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['gb18030', Buffer.concat([Buffer.from(`${HEAD}\n${idOf(1)},`), SHANGHAI_YUNQI_GB, Buffer.from(',c1.cn,x\n')])],
  ] as const) {
    it(`is read in ${encoding}${bytes[0] === 0xef ? ' with a byte-order mark' : ''}`, async () => {
      const file = await read(bytes);
      assert.equal(file.encoding, encoding);
      assert.deepEqual(
        file.customers.map(({ name }) => name),
        ['上海云启'],
      );
    });
  }

  it('is taken for GB18030 even where the first bytes that tell come late', async () => {
    const many = Array.from({ length: 2_000 }, (_, n) => rowOf(n, 'Contoso')).join('\n');
    const file = await read(Buffer.concat([Buffer.from(`${HEAD}\n${many}\n${idOf(9_999)},`), SHANGHAI_YUNQI_GB, Buffer.from(',c.cn,x')]));
    assert.deepEqual([file.encoding, file.customers.at(-1)?.name], ['gb18030', '上海云启']);
  });

  for (const [name, sign] of [
    ['semicolons', ';'],
    ['tabs', '\t'],
  ] as const) {
    it(`may have ${name} between its cells`, async () => {
      assert.deepEqual(await names(`${HEAD.replaceAll(',', sign)}\n${rowOf(1, '"Contoso, Ltd."').replaceAll(/,(?! )/gu, sign)}`), [
        'Contoso, Ltd.',
      ]);
    });
  }

  it('may have quotes, line breaks in a cell, empty rows, formula prefixes and a line that names the separator', async () => {
    const rows = [
      'sep=,',
      HEAD,
      '',
      rowOf(1, '"Contoso ""China"", Ltd."'),
      ',,,',
      rowOf(2, '"two\nlines"'),
      rowOf(3, '"=""007"""'),
      rowOf(4, "'=1+1"),
    ];
    assert.deepEqual(await names(rows.join('\r\n')), ['Contoso "China", Ltd.', 'two\nlines', '007', '=1+1']);
  });

  it('gives the good rows and names each bad one by the row that a spreadsheet shows', async () => {
    const head = `${HEAD},Custom domains,Advanced agreement,Language`;
    assert.deepEqual(
      await problems(
        head,
        `${rowOf(1)},,,`,
        '',
        'not-a-guid,X,x.cn,,,,',
        `${idOf(2)},,no domain,,,,`,
        `${rowOf(3)},good.cn;bad domain!,perhaps,Klingon`,
        `${rowOf(1)},,,`,
        `${rowOf(4, 'n'.repeat(301))},,,`,
        `${rowOf(5)},,,,one too many`,
      ),
      [
        [4, 'Microsoft ID', 'not_a_guid'],
        [5, 'Company name', 'missing'],
        [5, 'Primary domain name', 'not_a_domain'],
        [6, 'Custom domains', 'not_a_domain'],
        [6, 'Advanced agreement', 'not_yes_or_no'],
        [6, 'Language', 'not_a_language'],
        [7, 'Microsoft ID', 'twice'],
        [8, 'Company name', 'too_long'],
        [9, undefined, 'columns'],
      ],
    );
    assert.deepEqual(await names([HEAD, rowOf(1), 'bad', rowOf(2)].join('\n')), ['公司 1', '公司 2']);
  });

  async function refusal(content: string | Buffer): Promise<CustomerFileProblem> {
    return read(content).then(
      () => assert.fail('it was taken'),
      (error: unknown) => (error instanceof CustomerFileProblem ? error : assert.fail(String(error))),
    );
  }

  it('is refused as a whole without the needed columns, naming those and what was found', async () => {
    const { message, found } = await refusal('Name,Phone\nContoso,1\n');
    assert.match(message, /"Microsoft ID".*missing/u);
    assert.match(message, /"Primary domain name".*missing/u);
    assert.doesNotMatch(message, /"Company name".*missing/u);
    assert.deepEqual(found, ['Name', 'Phone']);
  });

  it('is refused when it is empty, no text, a workbook, too large, or a quotation mark is never closed', async () => {
    assert.match((await refusal('')).message, /first row/u);
    assert.match((await refusal(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xff]))).message, /\.xlsx/u);
    assert.match((await refusal(Buffer.from([0x80, 0xff, 0x41]))).message, /UTF-8/u);
    assert.match((await refusal(`${HEAD}\n${rowOf(1)}\n${idOf(2)},"open,x.cn,\n`)).message, /row 3/u);
    const path = join(dir, 'large.csv');
    writeFileSync(path, '');
    truncateSync(path, LARGEST_FILE + 1);
    await assert.rejects(readCustomerFile(PARTNER, path), CustomerFileProblem);
  });

  it('never gives a customer that is not whole or of another partner, whatever is in it', async () => {
    const cell = fc.oneof(
      fc.constantFrom(idOf(1), idOf(2), 'c.cn', '云启', '', '"', 'a,b', '=x'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
        const content = [HEAD, ...rows.map((cells) => cells.join(','))].join('\n');
        const file = await read(content).catch((error: unknown) =>
          error instanceof CustomerFileProblem ? undefined : Promise.reject(error as Error),
        );
        for (const customer of file?.customers ?? []) {
          assert.equal(customer.partnerId, PARTNER);
          assert.match(customer.id, /^[0-9a-f-]{36}$/u);
          assert.ok(customer.name !== '' && customer.domain.includes('.'));
        }
        assert.equal(new Set(file?.customers.map(({ id }) => id)).size, file?.customers.length ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves everything else in the process its turn while it is read', async () => {
    const path = join(dir, 'many.csv');
    writeFileSync(path, [HEAD, ...Array.from({ length: 20_000 }, (_, n) => rowOf(n))].join('\n'));
    let turns = 0;
    let reading = true;
    const turn = () => {
      turns += 1;
      if (reading) setImmediate(turn);
    };
    setImmediate(turn);
    const { customers } = await readCustomerFile(PARTNER, path);
    reading = false;
    assert.equal(customers.length, 20_000);
    assert.ok(turns > 60, `${turns} turns`);
  });
});
