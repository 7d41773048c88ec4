import { inEachLanguage } from './languages.js';
import type { Chat } from './chat.js';
import { House } from './house.js';

inEachLanguage('a customer that a sentence misspells', ({ user, locale }) => {
  let house: House;
  let chat: Chat;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale });
  });
  afterEach(() => house.close());

  const sentences = {
    'en-US': [
      ['Fabricam users cannot sign in to Teams since this morning', 'Fabrikam (Shanghai) Co., Ltd.'],
      ['Hi, haiyue wuliu users cannot sign in to Teams', '青岛海岳物流有限公司'],
    ],
    'zh-CN': [
      ['青岛海悦物流的人 Teams 登录不了', '青岛海岳物流有限公司'],
      ['haiyue wuliu 的用户 Teams 登录不了', '青岛海岳物流有限公司'],
    ],
    'zh-TW': [['青島海悅物流的使用者 Teams 登入不了', '青岛海岳物流有限公司']],
  }[locale];
  for (const [sentence = '', name = ''] of sentences) {
    it(`is shown to choose, and not taken by itself: ${sentence}`, async () => {
      await chat.says(sentence);
      chat.isAsked('identifyCustomer');
      chat.hears((m) => m.conversation.customerGuessed);
      await chat.presses('customer.select', {}, name);
      chat.hears('Teams');
      chat.hears(name);
    });
  }

  it('is asked for plainly where the words name a service only', async () => {
    await chat.says(
      { 'en-US': 'Exchange users cannot receive mail', 'zh-CN': 'Exchange 用户收不到邮件', 'zh-TW': 'Exchange 使用者收不到郵件' }[locale],
    );
    chat.isAsked('identifyCustomer');
    chat.hears((m) => m.conversation.customerNotRecognised);
  });

  it('may be pinyin or initials alone, as the first thing said', async () => {
    await chat.says('haiyue wuliu');
    chat.isAsked('identifyCustomer');
    await chat.presses('customer.select', {}, '青岛海岳物流有限公司');
    chat.isAsked('chooseService');
  });

  it('may be another one, typed', async () => {
    await chat.says(sentences[0]?.[0] ?? '');
    await chat.says('Contoso');
    chat.hears('Contoso 中国有限公司');
  });
});
