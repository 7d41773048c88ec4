import assert from 'node:assert/strict';
import { DETAIL_FIELDS } from '../../cards/detail-fields.js';
import type { PersonState } from '../../dialogs/person-state.js';
import { SupportError } from '../../services/support-error.js';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { inEachLanguage } from './languages.js';
import { walkTo } from './walk.js';

const SCREENSHOT = { name: 'error.png', contentType: 'image/png', blobId: 'a'.repeat(64), size: 2048 };

inEachLanguage('the form', (language) => {
  const { locale, user } = language;
  let house: House;
  let chat: Chat;
  beforeEach(async () => {
    house = await House.open();
    chat = house.chat({ user, locale, channel: 'msteams' });
    await walkTo('collectDetails', chat, language, house);
  });
  afterEach(() => house.close());

  it('with mistakes keeps what was typed, names the fields, and takes its own place', async () => {
    const { heard } = chat.find('request.submit');
    await chat.presses('request.submit', { title: '', contactEmail: 'nobody', customerReference: 'INC-7', stepsTried: language.note });
    chat.hears((m) => m.details.errorsHeading);
    chat.hears((m) => new RegExp(`${m.details.fields.title}[:：] ?\\n${m.detailErrors.required}`));
    chat.hears((m) => new RegExp(`${m.details.fields.contactEmail}[:：] ?\\n${m.detailErrors.not_an_email}`));
    assert.deepEqual(
      [chat.form()['title'], chat.form()['contactEmail'], chat.form()['customerReference'], chat.form()['stepsTried']],
      [undefined, 'nobody', 'INC-7', language.note],
    );
    assert.equal(chat.find('request.submit').heard.id, heard.id, 'the same message was updated');
    await chat.presses('request.submit', { title: language.problem, contactEmail: 'ops@example.cn' });
    chat.hears((m) => m.requests.receipt.heading);
    const [request] = await house.requestsOf(house.user(user));
    assert.deepEqual([request?.details.title, request?.details.customerReference], [language.problem, 'INC-7']);
    assert.equal(chat.heard[0]?.id, heard.id, 'the receipt replaces the form');
  });

  it('leaves nothing with the draft but its own fields, whatever was sent along', async () => {
    const person = house.user(user);
    const key = `${person.partnerId}/people/${person.id}`;
    house.faults.saveRequest = new SupportError('request_not_saved');
    await chat.presses('request.submit', { smuggled: 'x'.repeat(1_000), customerReference: 'INC-9' });
    const { draft } = (JSON.parse((await house.now.store.keyValues.read(key)) ?? '{}') as { person: PersonState }).person;
    assert.equal(draft?.typed?.['customerReference'], 'INC-9');
    assert.deepEqual(
      Object.keys(draft?.typed ?? {}).filter((id) => !(DETAIL_FIELDS as readonly string[]).includes(id)),
      [],
    );
  });

  it('is not taken without the acknowledgement of the escalation rules', async () => {
    await chat.presses('request.submit', { rulesAcknowledged: 'false' });
    chat.hears((m) => m.detailErrors.not_acknowledged);
    assert.deepEqual(await house.requestsOf(house.user(user)), []);
  });

  it('takes more words as a part of its description', async () => {
    await chat.says(language.note);
    chat.isAsked('collectDetails');
    assert.ok(chat.form()['description']?.includes(language.note));
  });

  it('shows the files that were sent, and they go with the request', async () => {
    await chat.attaches([SCREENSHOT]);
    chat.hears((m) => m.notices.filesAdded(['error.png']));
    chat.isAsked('collectDetails');
    chat.hears((m) => m.details.files('error.png'));
    await chat.presses('request.submit');
    const [request] = await house.requestsOf(house.user(user));
    assert.deepEqual(request?.evidence.attachments, [SCREENSHOT]);
  });

  it('says that a file which it cannot take in is not there', async () => {
    await chat.send({
      type: 'message',
      text: '',
      attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'x.png', content: {} }],
    });
    chat.hears((m) => m.files.refused.not_possible('x.png'));
    chat.isAsked('collectDetails');
  });

  it('whose customer or service is changed asks for it, and the words stay', async () => {
    await chat.presses('customer.change');
    chat.isAsked('identifyCustomer');
    await chat.says('Fabrikam');
    chat.hears('Fabrikam (Shanghai) Co., Ltd.');
    chat.isAsked('suggestSelfHelp');
    await chat.presses('selfHelp.unsolved');
    assert.ok((chat.form()['description'] ?? '').length > 5);
  });
});

inEachLanguage('files before anything else', (language) => {
  it('begin a draft, and words that come with them are read', async () => {
    const house = await House.open();
    const chat = house.chat({ user: language.user, locale: language.locale });
    await chat.attaches([SCREENSHOT], language.mail);
    chat.hears((m) => m.notices.filesAdded(['error.png']));
    chat.isAsked('suggestSelfHelp');
    await chat.presses('selfHelp.unsolved');
    await chat.presses('request.submit');
    const [request] = await house.requestsOf(house.user(language.user));
    assert.deepEqual(request?.evidence.attachments, [SCREENSHOT]);
    await house.close();
  });
});
