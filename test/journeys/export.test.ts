import assert from 'node:assert/strict';
import { messagesFor } from '../../locales/index.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';

const SAID = { 'en-US': 'export', 'zh-CN': '导出', 'zh-TW': '匯出' } as const;
/** The first partner's admin agent. */
const ADMIN = '林晓岚';

inEachLanguage('the export', ({ locale, user }) => {
  let house: House;
  beforeEach(async () => (house = await House.open()));
  afterEach(() => house.close());

  it('gives an admin agent two links for a quarter of an hour', async () => {
    const chat = house.chat({ user: ADMIN, locale });
    await chat.says(SAID[locale]);
    chat.expects(locale);
    chat.hears((m) => m.forwarding.export.heading);
    const sent = JSON.stringify(chat.heard);
    for (const format of ['csv', 'json']) {
      assert.match(sent, new RegExp(`"url":"https://desk\\.example\\.cn/exports/requests\\.${format}\\?t=${house.user(ADMIN).id}\\.`, 'u'));
    }
    chat.hears(/10:15/u);
  });

  it('also by a press', async () => {
    const chat = house.chat({ user: ADMIN, locale: 'zh-CN' });
    await chat.submits({ kind: 'request.export', v: 1 });
    chat.hears((m) => m.forwarding.export.heading);
  });

  it('tells others who can', async () => {
    const chat = house.chat({ user, locale });
    await chat.says(SAID[locale]);
    chat.hears((m) => m.forwarding.export.adminsOnly([ADMIN]));
    assert.doesNotMatch(JSON.stringify(chat.heard), /exports\/requests/u);
    await chat.submits({ kind: 'request.export', v: 1 });
    assert.doesNotMatch(JSON.stringify(chat.heard), /exports\/requests/u);
  });

  it('says how to mend it when nobody said under which address the service is reached', async () => {
    house.address = undefined;
    const chat = house.chat({ user: ADMIN, locale });
    await chat.says(SAID[locale]);
    chat.hears(messagesFor(locale).forwarding.export.noAddress);
    assert.ok(house.logged.some(({ event }) => event === 'export.no_address'));
  });
});
