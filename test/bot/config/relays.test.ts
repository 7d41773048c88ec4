import assert from 'node:assert/strict';
import { ConfigError, readConfig } from '../../../bot/config.js';
import { checkPartnerRelays } from '../../../bot/config/partner-relays.js';
import type { Partner } from '../../../services/model/partner.js';

const PLACES = { cwd: '/srv/bot', home: '/opt/bot' };
const SECRET = `whsec_${Buffer.alloc(32, 'k').toString('base64')}`;
const WEBHOOK = { RELAY_WEBHOOK_URL: 'https://desk.example.cn/in?tenant=1', RELAY_WEBHOOK_SECRET: SECRET };
const SMTP_URL = 'smtps://bot:p%40ssword-of-smtp@mail.example.cn:465';
const EMAIL = { RELAY_EMAIL_TO: 'desk@example.cn, night@example.cn', SMTP_URL, MAIL_FROM: '服务支持 <bot@example.cn>' };

const read = (env: Record<string, string>) => readConfig(env, PLACES);
const relaysOf = (env: Record<string, string>) => read(env).relays;

function errorOf(work: () => unknown): ConfigError {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    return error;
  }
  return assert.fail('no problem was seen');
}
const problemsOf = (env: Record<string, string>) => errorOf(() => read(env)).problems.map(({ variable }) => variable);

describe('the relays of a deployment', () => {
  it('are the desk queue and the hand-off by default, given up after 4 hours', () => {
    assert.deepEqual(relaysOf({}), { default: 'desk', partnerCenter: false, giveUpAfterMs: 4 * 3_600_000 });
  });

  it('may be webhook, e-mail or hand-off, in demo mode too', () => {
    assert.deepEqual(relaysOf({ RELAY: 'webhook', ...WEBHOOK }), {
      default: 'webhook',
      webhook: { url: WEBHOOK.RELAY_WEBHOOK_URL, secret: SECRET },
      eventsSecret: SECRET,
      partnerCenter: false,
      giveUpAfterMs: 4 * 3_600_000,
    });
    const { email, smtpUrl, mailFrom } = relaysOf({ RELAY: 'email', ...EMAIL });
    assert.deepEqual(
      [email, smtpUrl, mailFrom],
      [{ to: ['desk@example.cn', 'night@example.cn'], from: EMAIL.MAIL_FROM }, SMTP_URL, EMAIL.MAIL_FROM],
    );
    assert.equal(relaysOf({ RELAY: 'handoff' }).default, 'handoff');
  });

  it('may be configured for some partners only, while the default is another', () => {
    const { default: chosen, webhook, email } = relaysOf({ ...WEBHOOK, ...EMAIL });
    assert.deepEqual([chosen, webhook !== undefined, email !== undefined], ['desk', true, true]);
  });

  it('is none other, and all are named', () => {
    for (const RELAY of ['partnercenter', 'Desk', 'carrier pigeon'])
      assert.match(errorOf(() => read({ RELAY })).message, /RELAY: is one of desk, webhook, email, handoff, partner-center\./);
  });

  it('is whole: all that is missing is named at once, with the reason', () => {
    assert.deepEqual(problemsOf({ RELAY: 'webhook' }), ['RELAY_WEBHOOK_URL', 'RELAY_WEBHOOK_SECRET']);
    assert.deepEqual(problemsOf({ RELAY: 'email' }), ['RELAY_EMAIL_TO', 'SMTP_URL', 'MAIL_FROM']);
    assert.deepEqual(problemsOf({ RELAY_EMAIL_TO: 'desk@example.cn', RELAY_WEBHOOK_URL: WEBHOOK.RELAY_WEBHOOK_URL }), [
      'RELAY_WEBHOOK_SECRET',
      'SMTP_URL',
      'MAIL_FROM',
    ]);
    assert.match(errorOf(() => read({ RELAY: 'webhook' })).message, /RELAY_WEBHOOK_URL: is missing \(.*\), though RELAY is webhook\./);
  });

  it('shares its mail server with what people are told; without a sender there is none', () => {
    const { email, smtpUrl, mailFrom } = relaysOf({ SMTP_URL, MAIL_FROM: 'bot@example.cn' });
    assert.deepEqual([email, smtpUrl, mailFrom], [undefined, SMTP_URL, 'bot@example.cn']);
    assert.deepEqual(problemsOf({ SMTP_URL }), ['MAIL_FROM']);
    assert.deepEqual(problemsOf({ MAIL_FROM: 'bot@example.cn' }), ['SMTP_URL']);
  });

  it('takes events with a secret of their own, without any webhook going out', () => {
    const own = `whsec_${Buffer.alloc(24, 'e').toString('base64')}`;
    assert.equal(relaysOf({ RELAY_EVENTS_SECRET: own }).eventsSecret, own);
    assert.equal(relaysOf({ ...WEBHOOK, RELAY_EVENTS_SECRET: own }).eventsSecret, own);
  });

  for (const [hours, ms] of [
    ['0.1', 360_000],
    ['168', 604_800_000],
  ] as const) {
    it(`gives up after ${hours} hours when told so`, () => {
      assert.equal(relaysOf({ RELAY_GIVE_UP_AFTER_HOURS: hours }).giveUpAfterMs, ms);
    });
  }

  for (const [name, value] of [
    ['RELAY_GIVE_UP_AFTER_HOURS', '0'],
    ['RELAY_GIVE_UP_AFTER_HOURS', '169'],
    ['RELAY_GIVE_UP_AFTER_HOURS', 'soon'],
    ['RELAY_WEBHOOK_URL', 'http://desk.example.cn/in'],
    ['RELAY_WEBHOOK_URL', 'https://user:pass@desk.example.cn/in'],
    ['RELAY_WEBHOOK_URL', 'hooks.example.cn'],
    ['RELAY_WEBHOOK_SECRET', 'whsec_tooShort'],
    ['RELAY_WEBHOOK_SECRET', 'a secret that is long enough but no base64'],
    ['RELAY_WEBHOOK_SECRET', `whsec_${Buffer.alloc(65).toString('base64')}`],
    ['RELAY_EVENTS_SECRET', 'short'],
    ['RELAY_EMAIL_TO', 'desk'],
    ['RELAY_EMAIL_TO', 'late@night.example,'],
    ['MAIL_FROM', 'bot'],
    ['MAIL_FROM', 'a@example.cn, b@example.cn'],
    ['MAIL_FROM', 'Bot <bot@example.cn>\r\nBcc: x@example.cn'],
    ['SMTP_URL', 'https://mail.example.cn'],
    ['SMTP_URL', 'smtp:///mail'],
    ['SMTP_URL', 'smtp://bot:100%@mail.example.cn'],
    ['PUBLIC_URL', 'http://bot.example.cn'],
    ['PUBLIC_URL', 'https://bot.example.cn/'],
    ['PUBLIC_URL', 'https://bot.example.cn/?x=1'],
    ['PUBLIC_URL', 'support.example.cn'],
  ] as const) {
    it(`refuses ${name}=${JSON.stringify(value)} without repeating it`, () => {
      const error = errorOf(() => read({ ...WEBHOOK, ...EMAIL, [name]: value }));
      assert.deepEqual(
        error.problems.map(({ variable }) => variable),
        [name],
      );
      assert.ok(value.length < 6 || !error.message.includes(value), error.message);
    });
  }

  for (const [name, value] of [
    ['RELAY_WEBHOOK_URL', 'http://127.0.0.1:9000/in'],
    ['RELAY_WEBHOOK_URL', 'http://localhost:9000/in'],
    ['RELAY_WEBHOOK_SECRET', Buffer.alloc(24, 'n').toString('base64')],
    ['MAIL_FROM', 'bot@example.cn'],
    ['SMTP_URL', 'smtp://127.0.0.1:1025'],
  ] as const) {
    it(`takes ${name}=${value}`, () => {
      read({ ...WEBHOOK, ...EMAIL, [name]: value });
    });
  }

  it('tells neither the password of the mail server nor a secret when something else is wrong', () => {
    const { message, stack } = errorOf(() => read({ ...WEBHOOK, ...EMAIL, PORT: 'x', RELAY: 'y' }));
    for (const secret of ['p%40ssword', 'whsec_']) assert.ok(!`${message}${stack}`.includes(secret));
  });
});

describe('the address of this service', () => {
  it('is this machine in demo mode, unless it is said; with a port of the system it is not known yet', () => {
    assert.equal(read({}).publicUrl, 'http://127.0.0.1:3978');
    assert.equal(read({ PORT: '4000' }).publicUrl, 'http://127.0.0.1:4000');
    assert.equal(read({ PORT: '0' }).publicUrl, undefined);
    assert.equal(read({ PUBLIC_URL: 'https://bot.example.cn/support' }).publicUrl, 'https://bot.example.cn/support');
  });

  it('is not guessed for a configured deployment', () => {
    assert.equal(read({ WEBCHAT_SECRET: 's'.repeat(32), DESK_SECRET: 'd'.repeat(32) }).publicUrl, undefined);
  });
});

describe("a partner's own relay", () => {
  const partners: readonly Partner[] = [
    { id: 'p1', name: '青屿', relay: 'webhook' },
    { id: 'p2', name: '蓝海', relay: 'email' },
    { id: 'p3', name: '默认' },
    { id: 'p4', name: '手工', relay: 'handoff' },
  ];

  it('is one of those that are configured', () => {
    checkPartnerRelays(partners, relaysOf({ ...WEBHOOK, ...EMAIL }));
  });

  it('that is not configured is told with the partner and what to set, all at once', () => {
    const { message, problems } = errorOf(() => checkPartnerRelays(partners, relaysOf({})));
    assert.deepEqual(
      problems.map(({ variable }) => variable),
      ['RELAY_WEBHOOK_URL, RELAY_WEBHOOK_SECRET', 'RELAY_EMAIL_TO, SMTP_URL, MAIL_FROM'],
    );
    assert.match(message, /"relay": "webhook" for 青屿 \(p1\)/);
    assert.match(message, /"relay": "email" for 蓝海 \(p2\)/);
  });
});
