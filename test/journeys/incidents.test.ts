import assert from 'node:assert/strict';
import { LOCALES } from '../../services/model/locale.js';
import type { Unheard } from '../../services/model/known.js';
import { aPublishedIncident } from '../cards/incident-fixtures.js';
import { ScriptedSource } from '../services/health/scripted-source.js';
import type { Chat } from './chat.js';
import { House } from './house.js';
import { LANGUAGES } from './languages.js';

const UNHEARD: readonly Unheard[] = ['too_slow', 'unreachable', 'busy', 'signed_out', 'denied', 'unreadable'];
const SHAREPOINT = 'sharepoint-online';

describe('an outage', () => {
  let house: House;
  let source: ScriptedSource;
  beforeEach(async () => {
    house = await House.open();
    source = new ScriptedSource();
    house.healthSource = source;
    outage();
    await house.restart();
  });
  afterEach(() => house.close());

  function outage(status = 'serviceDegradation', id = 'SP9', serviceIds: readonly string[] = [SHAREPOINT]): void {
    source.incidents = [{ incident: { ...aPublishedIncident(id, 'en-US'), status }, serviceIds }];
  }
  const open = (n: 0 | 1 | 2 = 0): [Chat, (typeof LANGUAGES)[number]] => {
    const language = LANGUAGES[n]!;
    return [house.chat({ user: language.user, locale: language.locale }), language];
  };
  const [user] = [LANGUAGES[0]!.user];
  const pastHelp = async (chat: Chat) => {
    if (chat.place() === 'suggestSelfHelp') await chat.presses('selfHelp.unsolved');
  };
  const looksAfter = async (minutes: number) => {
    house.clock.forward({ minutes });
    await house.lookAtIncidents();
  };

  for (const [n, { locale }] of LANGUAGES.entries()) {
    it(`is followed, told when it is restored, and gone: in ${locale}`, async () => {
      const [chat, language] = open(n as 0 | 1 | 2);
      await chat.says(language.incident);
      chat.isAsked('checkHealth');
      if (locale !== 'en-US') chat.hears((m) => m.selfHelp.incident.original(m.selfHelp.incident.languages['en-US']));
      else chat.doesNotHear((m) => m.selfHelp.incident.original(m.selfHelp.incident.languages['en-US']));
      await chat.presses('incident.follow');
      await looksAfter(3);
      assert.deepEqual(chat.news, [], 'still open');
      source.fail('unreachable');
      await looksAfter(3);
      assert.deepEqual(chat.news, [], 'not known');
      source.failure = undefined;
      outage('serviceRestored');
      await looksAfter(3);
      await looksAfter(3);
      assert.equal(chat.news.length, 1, 'told once');
      chat.hears((m) => m.selfHelp.incident.restored, chat.news);
      await chat.presses('incident.gone');
      chat.hears((m) => m.selfHelp.incident.goneText);
      assert.deepEqual(await house.now.domain.followers.waiting(chat.user.partnerId, chat.user.id), []);
      assert.deepEqual(
        house.logged.filter(({ event }) => event === 'incident.gone').map(({ incidentId }) => incidentId),
        ['SP9'],
      );
      assert.deepEqual(await house.requestsOf(house.user(language.user)), []);
    });
  }

  it('is still there: a request with what happened as evidence, even two weeks later and after a restart', async () => {
    const [chat, language] = open();
    await chat.says(language.incident);
    await chat.presses('incident.follow');
    house.clock.forward({ hours: 2 });
    outage('serviceRestored');
    await house.lookAtIncidents();
    house.clock.forward({ days: 13 });
    await house.restart();
    await chat.presses('request.new', {}, chat.m.selfHelp.incident.stillThere);
    chat.isAsked('collectDetails');
    await chat.presses('request.submit');
    chat.hears((m) => m.requests.receipt.heading);
    const [request] = await house.requestsOf(house.user(user));
    assert.equal(request?.serviceId, SHAREPOINT);
    assert.equal(request.customer.id, house.customerId('Contoso'));
    const { followedAt, restoredAt, stillThereAt, ...rest } = request.evidence.incidentFollowed!;
    assert.deepEqual(rest, { id: 'SP9', restoredStatus: 'serviceRestored' });
    assert.deepEqual(
      [followedAt, restoredAt, stillThereAt].map((at) => at?.slice(0, 16)),
      ['2026-11-23T02:00', '2026-11-23T04:00', '2026-12-06T04:00'],
    );
  });

  it('is over only after it was missing for ten minutes', async () => {
    const [chat, language] = open();
    await chat.says(language.incident);
    await chat.presses('incident.follow');
    source.incidents = [];
    await looksAfter(3);
    await looksAfter(6);
    assert.deepEqual(chat.news, []);
    await looksAfter(5);
    chat.hears((m) => m.selfHelp.incident.restored, chat.news);
  });

  it('that was a false alarm is told as that', async () => {
    const [chat, language] = open();
    await chat.says(language.incident);
    await chat.presses('incident.follow');
    outage('falsePositive');
    await looksAfter(3);
    chat.hears((m) => m.selfHelp.incident.falseAlarm, chat.news);
  });

  it('is in the list of requests while it is followed, with its age, until it is stopped', async () => {
    const [chat, language] = open();
    await chat.says(language.incident);
    await chat.presses('incident.follow');
    await looksAfter(3);
    await chat.presses('request.list');
    chat.hears((m) => m.selfHelp.incident.list.heading(1));
    chat.hears((m) => m.words.health.servicedegradation);
    chat.hears('Contoso');
    await chat.presses('incident.unfollow');
    chat.hears((m) => m.selfHelp.incident.list.stopped);
    chat.doesNotHear((m) => m.selfHelp.incident.list.heading(1));
    outage('serviceRestored');
    await looksAfter(3);
    assert.deepEqual(chat.news, []);
  });

  it('that is followed again after it came back is another one: the old card does not end it', async () => {
    const [chat, language] = open();
    await chat.says(language.incident);
    await chat.presses('incident.follow');
    outage('serviceRestored');
    await looksAfter(3);
    const old = chat.find('incident.gone');
    outage();
    house.clock.forward({ minutes: 3 });
    await chat.says(language.incident);
    await chat.presses('incident.follow');
    await chat.press(old);
    chat.hears((m) => m.selfHelp.incident.followsAgain);
    outage('serviceRestored');
    await looksAfter(3);
    chat.hears((m) => m.selfHelp.incident.restored, chat.news.slice(-1));
    assert.equal(chat.news.length, 2);
  });

  it('that ended while the card was looked at is not followed any more', async () => {
    const [chat, language] = open();
    await chat.says(language.incident);
    outage('serviceRestored');
    house.clock.forward({ minutes: 4 });
    await chat.presses('incident.follow');
    chat.hears((m) => m.selfHelp.incident.overMeanwhile);
    await pastHelp(chat);
    chat.isAsked('collectDetails');
  });

  it('that is something else is not shown again when another service is chosen, and is in the evidence', async () => {
    outage('serviceDegradation', 'MO9', [SHAREPOINT, 'exchange-online', 'teams']);
    house.clock.forward({ minutes: 4 });
    const [chat, language] = open();
    await chat.says(language.incident);
    await chat.presses('incident.other');
    const serviceChange = chat.find('service.change');
    await chat.press(serviceChange);
    chat.isAsked('chooseService');
    await chat.submits({ kind: 'service.select', v: 1, serviceId: 'exchange-online' });
    assert.notEqual(chat.place(), 'checkHealth');
    await pastHelp(chat);
    await chat.presses('request.submit');
    const [request] = await house.requestsOf(house.user(user));
    assert.deepEqual(request?.evidence.incidentsShown, ['MO9']);
  });

  it('is shown with its age when it could not be read again', async () => {
    const [chat, language] = open();
    await chat.says(language.incident);
    await chat.says('cancel');
    house.clock.forward({ minutes: 6 });
    source.fail('busy');
    await chat.says(language.incident);
    chat.isAsked('checkHealth');
    chat.hears((m) => m.selfHelp.incident.asOfOld('10:00', m.locale === 'en-US' ? '6 min ago' : ''));
  });

  for (const locale of LOCALES) {
    for (const why of UNHEARD) {
      it(`that cannot be read (${why}) is said once and holds nobody up: in ${locale}`, async () => {
        source.fail(why);
        const language = LANGUAGES.find((one) => one.locale === locale)!;
        const chat = house.chat({ user: language.user, locale });
        await chat.says(language.incident);
        const { unread, unreadByUs, unreadWhy } = chat.m.selfHelp.incident;
        const said = (why === 'denied' ? unreadByUs : unread)(unreadWhy[why]);
        chat.hears(said);
        assert.ok(['suggestSelfHelp', 'collectDetails'].includes(chat.place() ?? ''), chat.place());
        await pastHelp(chat);
        chat.doesNotHear(said);
        assert.deepEqual(house.turnErrors, []);
      });
    }
  }

  it('is not waited for longer than a person on the phone has, and the late answer is there next time', async () => {
    source.hold();
    const [chat, language] = open();
    const started = performance.now();
    await chat.says(language.incident);
    assert.ok(performance.now() - started < 6_000);
    chat.hears((m) => m.selfHelp.incident.unreadWhy.too_slow);
    source.release();
    await chat.says('cancel');
    await chat.says(language.incident);
    chat.isAsked('checkHealth');
    assert.equal(source.calls, 1);
  });

  it('that is not known to be open any more, by an old answer, is no promise for now', async () => {
    source.incidents = [];
    const [chat, language] = open();
    house.clock.forward({ minutes: 4 });
    await chat.says(language.incident);
    await chat.says('cancel');
    house.clock.forward({ minutes: 6 });
    source.fail('unreachable');
    await chat.says(language.incident);
    chat.hears(/10:04/u);
    assert.ok(['suggestSelfHelp', 'collectDetails'].includes(chat.place() ?? ''));
  });
});
