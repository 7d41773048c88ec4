import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../../../bot/config.js';
import type { Config } from '../../../bot/config.js';

const PLACES = { cwd: '/srv/bot', home: '/opt/bot' };
const APP_ID = '6e1b1f2c-0000-4000-8000-000000000001';
const TENANT = '6e1b1f2c-0000-4000-8000-000000000002';
const SECRET = 's'.repeat(32);
const DESK = { DESK_SECRET: 'd'.repeat(32) };
const WEBCHAT = { WEBCHAT_SECRET: SECRET, ...DESK };
const BOT = { MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'app-password', ...DESK };
const CHINA = {
  OAuthUrl: 'https://token.botframework.azure.cn/',
  ToChannelFromBotLoginUrl: 'https://login.partner.microsoftonline.cn/tenant',
  ToChannelFromBotOAuthScope: 'https://api.botframework.azure.cn',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
  ToBotFromChannelOpenIdMetadataUrl: 'https://login.botframework.azure.cn/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration',
};

const read = (env: Record<string, string | undefined>): Config => readConfig(env, PLACES);

/** The variables that are complained about, in order. */
function problemsOf(env: Record<string, string | undefined>): string[] {
  try {
    read(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    return error.problems.map(({ variable }) => variable);
  }
  return [];
}

describe('the configuration without any variable', () => {
  it('is demo mode on this machine only, with sample data, quick writes and the desk queue', () => {
    assert.deepEqual(read({}), {
      mode: 'demo',
      port: 3978,
      host: '127.0.0.1',
      dataDir: join('/srv/bot', 'var', 'data'),
      dataFolder: join('/opt/bot', 'data'),
      webFolder: join('/opt/bot', 'dist', 'web'),
      store: 'lowdb',
      fsync: false,
      relays: { default: 'desk', partnerCenter: false, giveUpAfterMs: 4 * 3_600_000 },
      directory: 'embedded',
      health: 'file',
      selfHelp: { textDays: 30, followUpAfterMs: 86_400_000 },
      publicUrl: 'http://127.0.0.1:3978',
      webchat: { origins: [] },
      desk: {},
      logLevel: 'info',
    });
  });

  it('is the same when variables are there but empty', () => {
    assert.deepEqual(read({ PORT: '', MicrosoftAppId: ' ', WEBCHAT_SECRET: '', HOST: undefined }), read({}));
  });

  it('finds the product beside its package.json', () => {
    assert.ok(readConfig({}).dataFolder.endsWith(join('data')));
    assert.notEqual(readConfig({}).dataFolder, join('/', 'data'));
  });

  it('stays on this machine: another HOST is a problem', () => {
    assert.deepEqual(problemsOf({ HOST: '0.0.0.0' }), ['HOST']);
    assert.equal(read({ HOST: '127.0.0.1' }).host, '127.0.0.1');
    assert.equal(read({ HOST: '0.0.0.0', ...WEBCHAT }).host, '0.0.0.0');
  });

  it('does not run in production, and names everything that is missing at once', () => {
    assert.deepEqual(problemsOf({ NODE_ENV: 'production' }), ['NODE_ENV', 'WEBCHAT_SECRET', 'MicrosoftAppId', 'DESK_SECRET']);
    assert.equal(read({ NODE_ENV: 'production', ...WEBCHAT }).mode, 'configured');
  });
});

describe('a configured deployment', () => {
  it('listens on every address and forces writes to the disk, unless told otherwise', () => {
    const config = read(WEBCHAT);
    assert.deepEqual([config.mode, config.host, config.fsync], ['configured', '0.0.0.0', true]);
    assert.equal(read({ ...WEBCHAT, FSYNC: 'off' }).fsync, false);
    assert.equal(read({ FSYNC: 'on' }).fsync, true);
  });

  it('needs a desk secret, since nobody would see the requests without', () => {
    assert.deepEqual(problemsOf({ WEBCHAT_SECRET: SECRET }), ['DESK_SECRET']);
  });

  it('takes paths from the working directory and port 0', () => {
    const config = read({ DATA_DIR: 'elsewhere', DATA_FOLDER: '/etc/bot/data', PORT: '0' });
    assert.deepEqual([config.dataDir, config.dataFolder, config.port], [join('/srv/bot', 'elsewhere'), '/etc/bot/data', 0]);
  });

  it('takes a list of exact origins', () => {
    const { webchat } = read({ ...WEBCHAT, WEBCHAT_ORIGINS: 'https://portal.example.cn, http://localhost:8080,' });
    assert.deepEqual(webchat, { secret: SECRET, origins: ['https://portal.example.cn', 'http://localhost:8080'] });
  });
});

describe('a variable that is wrong', () => {
  for (const [variable, value] of [
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['HOST', 'http://127.0.0.1'],
    ['STORE', 'postgres'],
    ['RELAY', 'carrier-pigeon'],
    ['FSYNC', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['WEBCHAT_SECRET', 'short'],
    ['WEBCHAT_SECRET', `${'s'.repeat(40)}\n`],
    ['WEBCHAT_ORIGINS', '*'],
    ['WEBCHAT_ORIGINS', 'https://portal.example.cn/'],
    ['WEBCHAT_ORIGINS', 'portal.example.cn'],
    ['DESK_SECRET', 'short'],
    ['MicrosoftAppId', 'not-a-guid'],
    ['MicrosoftAppType', 'Certificate'],
    ['ChannelService', 'https://botframework.azure.us'],
    ['TAB_APP_ID', 'tab'],
    ['TAB_TENANTS', 'contoso.cn'],
    ['TAB_CLOUD', 'moon'],
    ['TAB_AUDIENCE', 'https://x'],
  ] as const) {
    it(`is named: ${variable}=${JSON.stringify(value.slice(0, 30))}`, () => {
      const found = problemsOf({ ...BOT, ...WEBCHAT, [variable]: value });
      assert.deepEqual([...new Set(found)], [variable]);
    });
  }

  it('is told together with all others, each with its mend, and without any value', () => {
    const env = {
      PORT: 'secret-port',
      STORE: 'postgres',
      WEBCHAT_SECRET: 'hunter2',
      MicrosoftAppPassword: 'hunter3',
      OAuthUrl: 'https://token.example.cn,',
    };
    assert.throws(
      () => read(env),
      (error: unknown) => {
        assert.ok(error instanceof ConfigError);
        for (const name of ['PORT', 'STORE', 'WEBCHAT_SECRET', 'MicrosoftAppId', 'OAuthUrl', 'ToBotFromChannelTokenIssuer'])
          assert.match(error.message, new RegExp(`^  ${name}: `, 'm'));
        assert.doesNotMatch(error.message + JSON.stringify(error.problems), /hunter|secret-port|token\.example/);
        return true;
      },
    );
  });
});

describe('the registration of the bot', () => {
  it('is multi-tenant in the public cloud unless told otherwise', () => {
    assert.deepEqual(read(BOT).bot, { appId: APP_ID, type: 'MultiTenant', password: 'app-password' });
  });

  it('must be whole for its type', () => {
    assert.deepEqual(problemsOf({ MicrosoftAppId: APP_ID, ...DESK }), ['MicrosoftAppPassword']);
    assert.deepEqual(problemsOf({ ...BOT, MicrosoftAppType: 'SingleTenant' }), ['MicrosoftAppTenantId']);
    assert.deepEqual(
      problemsOf({ MicrosoftAppId: APP_ID, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: TENANT, ...DESK }),
      [],
    );
    assert.deepEqual(problemsOf({ MicrosoftAppPassword: 'p' }), ['MicrosoftAppId']);
  });

  it('moves to another cloud by all six URLs together', () => {
    assert.deepEqual(read({ ...BOT, ...CHINA }).bot?.cloudUrls, { ...CHINA, ValidateAuthority: true });
    assert.equal(read({ ...BOT, ...CHINA, ValidateAuthority: 'false' }).bot?.cloudUrls?.ValidateAuthority, false);
  });

  for (const name of Object.keys(CHINA)) {
    it(`does not move with ${name} missing`, () => {
      assert.deepEqual(problemsOf({ ...BOT, ...CHINA, [name]: undefined }), [name]);
    });
  }

  for (const bad of [
    'https://api.botframework.azure.cn,',
    ' https://api.botframework.azure.cn',
    'https://api.botframework.azure.cn;',
    'http://api.botframework.azure.cn',
    'api.botframework.azure.cn',
  ]) {
    it(`refuses the cloud URL ${JSON.stringify(bad)}`, () => {
      assert.deepEqual([...new Set(problemsOf({ ...BOT, ...CHINA, ToChannelFromBotOAuthScope: bad }))], ['ToChannelFromBotOAuthScope']);
    });
  }

  it('needs an app id for a cloud, and the cloud for ValidateAuthority', () => {
    assert.deepEqual(problemsOf({ ...WEBCHAT, ...CHINA }), ['MicrosoftAppId']);
    assert.deepEqual(problemsOf({ ...BOT, ValidateAuthority: 'true' }), ['ValidateAuthority']);
  });
});

describe('the sign-in of the Teams tab', () => {
  it('uses the registration and the cloud of the bot', () => {
    assert.deepEqual(read({ ...BOT, ...WEBCHAT }).tab, { appId: APP_ID, audiences: [APP_ID], tenants: [], cloud: 'global' });
    assert.equal(read({ ...BOT, ...WEBCHAT, ...CHINA }).tab?.cloud, 'china');
  });

  it('has its own registration where there is no bot, as in Teams operated by 21Vianet', () => {
    const env = {
      ...WEBCHAT,
      TAB_APP_ID: TENANT,
      TAB_AUDIENCE: 'api://bot.example.cn/x',
      TAB_TENANTS: `${APP_ID},${TENANT}`,
      TAB_CLOUD: 'china',
    };
    assert.deepEqual(read(env).tab, {
      appId: TENANT,
      audiences: [TENANT, 'api://bot.example.cn/x'],
      tenants: [APP_ID, TENANT],
      cloud: 'china',
    });
  });

  it('is absent without a registration or the secret that its chat tokens are made from', () => {
    assert.equal(read(WEBCHAT).tab, undefined);
    assert.equal(read(BOT).tab, undefined);
    assert.deepEqual(problemsOf({ ...BOT, TAB_CLOUD: 'china' }), ['WEBCHAT_SECRET']);
    assert.deepEqual(problemsOf({ TAB_TENANTS: TENANT }), ['WEBCHAT_SECRET', 'TAB_APP_ID']);
  });
});
