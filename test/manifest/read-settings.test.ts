import assert from 'node:assert/strict';
import { PackageError } from '../../manifest/package-error.js';
import { readSettings } from '../../manifest/read-settings.js';
import { deployment, inChina } from './deployment.js';

function problemsOf(args: readonly string[], env: Readonly<Record<string, string>>): readonly string[] {
  try {
    readSettings(args, env, '1.0.0');
  } catch (error) {
    assert.ok(error instanceof PackageError);
    for (const problem of error.problems) assert.ok(error.message.includes(problem), 'the message names every problem');
    return error.problems.map((problem) => problem.slice(0, problem.indexOf(':')));
  }
  return [];
}

describe('the settings of the app packages', () => {
  it('are a demo of both packages without any', () => {
    const settings = readSettings([], { PATH: '/bin', TEAMS_APP_ID: ' ' }, '1.0.0');
    assert.equal(settings.demo, true);
    assert.deepEqual(settings.variants, ['public', 'china']);
  });

  it('come from the environment, and arguments win', () => {
    const settings = readSettings(['only=public', 'PUBLIC_HOST=Other.example.cn'], deployment, '1.0.0');
    assert.equal(settings.demo, false);
    assert.equal(settings.host, 'other.example.cn');
    assert.deepEqual(settings.variants, ['public']);
  });

  it("give the tab the bot's registration, in the bot's cloud", () => {
    const appId = deployment.MicrosoftAppId;
    const tab = { appId, resource: `api://bot.example.cn/${appId}` };
    assert.deepEqual(readSettings(['only=public'], deployment, '1.0.0').tabs, { public: tab });
    const china = { ...deployment, OAuthUrl: 'https://token.botframework.azure.cn/' };
    assert.deepEqual(readSettings([], china, '1.0.0').tabs, { china: tab });
  });

  it('name everything that is missing at once', () => {
    assert.deepEqual(problemsOf([], { PUBLIC_HOST: 'bot.example.cn' }), [
      'TEAMS_APP_ID',
      'PUBLISHER_NAME',
      'PRIVACY_URL',
      'TERMS_URL',
      'MicrosoftAppId',
      'TAB_APP_ID',
    ]);
  });

  it('name everything that is wrong at once, and what is not understood', () => {
    const wrong = { ...inChina, TEAMS_APP_ID: '42', PUBLIC_HOST: 'https://bot.example.cn/', TERMS_URL: 'http://www.example.cn/' };
    assert.deepEqual([...problemsOf(['only=all', '--help', 'HOST=x'], wrong)].sort(), [
      '--help',
      'HOST=x',
      'PUBLIC_HOST',
      'TEAMS_APP_ID',
      'TERMS_URL',
      'only',
    ]);
  });

  it('need a sign-in in its own cloud for the tab of the china package', () => {
    assert.deepEqual(problemsOf(['only=china'], deployment), ['TAB_APP_ID']);
    assert.deepEqual(problemsOf(['only=china'], inChina), []);
  });

  it('refuse an application id URI on another host, for which Teams gives no token', () => {
    assert.deepEqual(problemsOf(['only=public'], { ...deployment, TAB_AUDIENCE: 'api://elsewhere.example.cn/x' }), ['TAB_AUDIENCE']);
  });

  for (const host of ['localhost', '192.0.2.7', 'bot.example.cn:8443', 'bot.example.cn/tab']) {
    it(`take no host such as ${host}`, () => {
      assert.deepEqual(problemsOf(['only=public'], { ...deployment, PUBLIC_HOST: host }), ['PUBLIC_HOST']);
    });
  }
});
