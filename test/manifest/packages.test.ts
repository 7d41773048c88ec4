import assert from 'node:assert/strict';
import { AppManifestUtils } from '@microsoft/app-manifest';
import sinon from 'sinon';
import { readCommand } from '../../locales/commands.js';
import { checkPackage } from '../../manifest/check-package.js';
import { demoSettings } from '../../manifest/demo-settings.js';
import type { Manifest } from '../../manifest/manifest.js';
import { packageFiles, readJson, unzip, zip } from '../../manifest/pack.js';
import { VARIANTS } from '../../manifest/settings.js';
import { readSettings } from '../../manifest/read-settings.js';
import { DEFAULT_LANGUAGE, OTHER_LANGUAGES } from '../../manifest/texts/index.js';
import { filesOf, icons, inChina } from './deployment.js';

const manifestOf = (files: ReturnType<typeof filesOf>) => readJson(files['manifest.json'] ?? new Uint8Array()) as Manifest;

describe('the app packages', () => {
  beforeEach(() => sinon.stub(globalThis, 'fetch').rejects(new Error('offline')));
  afterEach(() => sinon.restore());

  for (const variant of VARIANTS) {
    it(`pass the check offline: ${variant}`, async () => {
      assert.deepEqual(await checkPackage(unzip(zip(filesOf(variant))), variant, { demo: false }), []);
      const demo = packageFiles(demoSettings('1.2.3', VARIANTS), variant, icons);
      assert.deepEqual(await checkPackage(demo, variant, { demo: true }), []);
    });

    it(`are valid by the newest schema known here too: ${variant}`, async () => {
      const manifest = { ...manifestOf(filesOf(variant)), manifestVersion: '1.30' };
      const schema = await AppManifestUtils.fetchSchema(
        'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
      );
      assert.deepEqual(await AppManifestUtils.validateAgainstSchema(manifest as never, schema), []);
    });

    it(`are the same bytes whenever they are packed: ${variant}`, () => {
      const clock = sinon.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z'), toFake: ['Date'] });
      const before = zip(filesOf(variant));
      clock.setSystemTime(new Date('2027-06-30T12:34:56Z'));
      assert.deepEqual(zip(filesOf(variant)), before);
    });
  }

  it('hold bot and tab for public Teams, and the tab alone for Teams in China', () => {
    const [open, china] = [manifestOf(filesOf('public')), manifestOf(filesOf('china'))];
    assert.deepEqual(open.bots?.[0]?.scopes, ['personal', 'team', 'groupChat']);
    assert.equal(open.bots?.[0]?.supportsFiles, true, 'Teams drops files that are sent to a bot which does not ask for them');
    assert.deepEqual(
      open.bots[0].commandLists?.map(({ scopes }) => scopes),
      [['personal'], ['team']],
    );
    for (const { staticTabs, webApplicationInfo, validDomains } of [open, china]) {
      assert.equal(staticTabs?.[0]?.contentUrl, 'https://bot.example.cn/tab');
      assert.ok(webApplicationInfo?.resource?.startsWith('api://bot.example.cn/'));
      assert.deepEqual(validDomains, ['bot.example.cn']);
    }
    assert.equal('bots' in china, false);
    assert.equal(JSON.stringify(china).includes('team channel'), false, 'nor does it speak of what is not there');
  });

  it('have no tab in the cloud to which its sign-in does not reach', () => {
    const { staticTabs, webApplicationInfo } = manifestOf(packageFiles(readSettings([], inChina, '1.0.0'), 'public', icons));
    assert.deepEqual([staticTabs, webApplicationInfo], [undefined, undefined]);
  });

  for (const { tag, texts } of [DEFAULT_LANGUAGE, ...OTHER_LANGUAGES]) {
    it(`offer only commands that the bot understands: ${tag}`, () => {
      const understood = texts.commands.map(({ title }) => readCommand(title));
      assert.deepEqual(understood, ['help', 'list', 'start_over', 'language']);
    });
  }
});
