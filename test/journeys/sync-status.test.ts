import assert from 'node:assert/strict';
import type { DirectoryStatus } from '../../services/model/directory-status.js';
import { mayLookAfterCustomers } from '../../services/model/partner.js';
import { House, sampleData } from './house.js';
import { inEachLanguage } from './languages.js';

const SAID = { 'en-US': 'sync status', 'zh-CN': '同步状态', 'zh-TW': '同步狀態' } as const;

inEachLanguage('how the customers are read in', (language) => {
  const { locale, user } = language;
  let house: House;
  let admin: string;
  beforeEach(async () => {
    house = await House.open();
    const { partnerId } = house.user(user);
    const found = (await sampleData()).users.find((one) => one.partnerId === partnerId && mayLookAfterCustomers(one));
    assert.ok(found);
    admin = found.name;
  });
  afterEach(() => house.close());
  const stands = (status: Partial<DirectoryStatus>) => {
    house.faults.directory = { status: async () => ({ source: 'partner-center', customers: 1_200, searchable: 1_200, ...status }) };
  };

  it('is told to an admin agent, who can read them in anew', async () => {
    const chat = house.chat({ user: admin, locale });
    await chat.says(SAID[locale]);
    chat.hears((m) => m.directory.sync.heading);
    chat.hears((m) => m.directory.sync.sources.sample);
    await chat.presses('customer.syncNow');
    chat.hears((m) => m.directory.sync.started);
    chat.hears((m) => m.directory.sync.heading);
    assert.deepEqual(house.synced, [house.user(admin).partnerId]);
    await chat.presses('customer.syncStatus');
    assert.equal(house.synced.length, 1);
  });

  it('is not told to others, and nothing of theirs starts it', async () => {
    assert.ok(!mayLookAfterCustomers(house.user(user)));
    const chat = house.chat({ user, locale });
    await chat.says(SAID[locale]);
    chat.hears(admin);
    chat.doesNotHear((m) => m.directory.sync.source);
    await chat.submits({ kind: 'customer.syncNow', v: 1 });
    chat.hears(admin);
    assert.deepEqual(house.synced, []);
  });

  it('asks again what was asked', async () => {
    const chat = house.chat({ user: admin, locale });
    await chat.says(language.mail);
    const step = chat.place();
    await chat.says(SAID[locale]);
    assert.equal(chat.place(), step);
  });

  it('tells the progress of what is under way', async () => {
    const startedAt = new Date(house.clock.now().getTime() - 60_000).toISOString();
    stands({ searchable: 700, running: { startedAt, seen: 1_200, total: 12_480, resumed: true } });
    const chat = house.chat({ user: admin, locale });
    await chat.says(SAID[locale]);
    chat.hears(/1,200.*12,480/u);
    chat.hears((m) => m.directory.sync.resumed);
    chat.hears((m) => m.directory.sync.searchable(700, 1_200));
    chat.hears((m) => m.directory.sync.neverYet);
  });

  it('tells what is wrong, what to do, and when it is tried again', async () => {
    const at = house.clock.now().toISOString();
    stands({ trouble: { at, kind: 'signed_out', correlationId: 'c-42' } });
    const chat = house.chat({ user: admin, locale });
    await chat.says(SAID[locale]);
    chat.hears((m) => m.directory.sync.troubles.signed_out);
    chat.hears('c-42');
    stands({ source: 'file', trouble: { at, kind: 'unreadable' } });
    await chat.presses('customer.syncStatus');
    chat.hears((m) => m.directory.sync.troublesOfFile);
  });

  it('names the first rows of a file that could not be taken', async () => {
    const first = Array.from({ length: 7 }, (_, n) => ({ row: n + 2, column: 'Microsoft ID', problem: 'not_a_guid' as const }));
    stands({ source: 'file', refusedRows: { count: 41, first } });
    const chat = house.chat({ user: admin, locale });
    await chat.says(SAID[locale]);
    chat.hears((m) => m.directory.sync.refused(41));
    chat.hears((m) => m.directory.sync.row(6, 'Microsoft ID', m.directory.sync.rowProblems.not_a_guid));
    chat.doesNotHear((m) => m.directory.sync.row(7, 'Microsoft ID', m.directory.sync.rowProblems.not_a_guid));
    chat.hears((m) => m.directory.sync.moreRows(36));
  });
});
