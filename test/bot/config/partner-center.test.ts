import assert from 'node:assert/strict';
import { ConfigError, readConfig } from '../../../bot/config.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const OUTSIDE_DEMO = { WEBCHAT_SECRET: 'w'.repeat(32), DESK_SECRET: 'd'.repeat(16) };
const whole = {
  ...OUTSIDE_DEMO,
  DIRECTORY: 'partner-center',
  PARTNER_CENTER_APP_ID: '6b1f9a7e-2f43-4c0a-9a51-0c8f4f2f1d11',
  PARTNER_CENTER_APP_SECRET: 'not-a-real-secret',
  TOKEN_KEY: KEY,
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems.map(({ variable, mend }) => `${variable} ${mend}`);
  }
}

describe('the configuration of Partner Center', () => {
  it('is absent unless something asks for it', () => {
    const { partnerCenter, directory, health } = readConfig({});
    assert.deepEqual({ partnerCenter, directory, health }, { partnerCenter: undefined, directory: 'embedded', health: 'file' });
  });

  it('takes the 21Vianet instance, app and user, and six hours by itself', () => {
    const { partnerCenter, directory } = readConfig(whole);
    assert.equal(directory, 'partner-center');
    assert.deepEqual(partnerCenter, {
      cloud: 'china',
      appId: whole.PARTNER_CENTER_APP_ID,
      appSecret: whole.PARTNER_CENTER_APP_SECRET,
      auth: 'app+user',
      tokenKey: Buffer.alloc(32, 7),
      urls: {},
      serviceRequests: false,
      syncEveryMs: 6 * 3_600_000,
    });
  });

  it('names everything that is missing at once, and why it is needed', () => {
    const problems = problemsOf({ ...OUTSIDE_DEMO, SERVICE_HEALTH: 'graph', PARTNER_CENTER_CLOUD: 'global' });
    assert.deepEqual(
      problems.map((problem) => problem.split(' ')[0]),
      ['PARTNER_CENTER_APP_ID', 'PARTNER_CENTER_APP_SECRET', 'TOKEN_KEY'],
    );
    assert.match(problems[0] ?? '', /SERVICE_HEALTH is graph and PARTNER_CENTER_CLOUD is set/);
  });

  it('needs no key where no user signs in', () => {
    const { TOKEN_KEY: _, ...keyless } = whole;
    assert.deepEqual(problemsOf({ ...keyless, PARTNER_CENTER_AUTH: 'app' }), []);
    assert.equal(problemsOf(keyless).length, 1);
  });

  it('creates service requests only where the operator says that they are offered, and for a user', () => {
    assert.match(problemsOf({ ...whole, RELAY: 'partner-center' })[0] ?? '', /^PARTNER_CENTER_SERVICE_REQUESTS is not on/);
    assert.deepEqual(problemsOf({ ...whole, RELAY: 'partner-center', PARTNER_CENTER_SERVICE_REQUESTS: 'on' }), []);
    assert.match(
      problemsOf({ ...whole, PARTNER_CENTER_AUTH: 'app', PARTNER_CENTER_SERVICE_REQUESTS: 'on' })[0] ?? '',
      /^PARTNER_CENTER_AUTH is app/,
    );
  });

  it('refuses keys and addresses that are none, and never repeats a value', () => {
    const problems = problemsOf({
      ...whole,
      TOKEN_KEY: 'c2hvcnQ=',
      PARTNER_CENTER_URL: 'http://elsewhere.example',
      GRAPH_URL: 'https://graph.example/',
    });
    assert.deepEqual(
      problems.map((problem) => problem.split(' ')[0]),
      ['TOKEN_KEY', 'PARTNER_CENTER_URL', 'GRAPH_URL'],
    );
    assert.doesNotMatch(problems.join('\n'), /c2hvcnQ|elsewhere/);
  });

  it('keeps real customers out of demo mode, where anyone may be anyone', () => {
    const { WEBCHAT_SECRET: _, DESK_SECRET: __, ...demo } = whole;
    assert.deepEqual(
      problemsOf(demo).map((problem) => problem.split(' ')[0]),
      ['PARTNER_CENTER_URL', 'PARTNER_CENTER_LOGIN_URL', 'GRAPH_URL'],
    );
    const here = 'http://127.0.0.1:4010';
    assert.deepEqual(problemsOf({ ...demo, PARTNER_CENTER_URL: here, PARTNER_CENTER_LOGIN_URL: here, GRAPH_URL: here }), []);
  });

  it('takes addresses of this machine, for trying it against a stand-in', () => {
    const urls = {
      PARTNER_CENTER_URL: 'http://127.0.0.1:4010',
      PARTNER_CENTER_LOGIN_URL: 'http://127.0.0.1:4010/login',
      GRAPH_URL: 'http://127.0.0.1:4010/graph',
    };
    assert.deepEqual(readConfig({ ...whole, ...urls }).partnerCenter?.urls, {
      partnerCenter: urls.PARTNER_CENTER_URL,
      login: urls.PARTNER_CENTER_LOGIN_URL,
      graph: urls.GRAPH_URL,
    });
  });
});
