import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { checkPackage } from '../../manifest/check-package.js';
import { DEMO_MARKS } from '../../manifest/demo-settings.js';
import { readJson, type PackageFiles } from '../../manifest/pack.js';
import type { Variant } from '../../manifest/settings.js';
import { filesOf, icons } from './deployment.js';

type Json = Record<string, unknown>;

/** A good package with one of its files changed; `undefined` takes the file out. */
function spoilt(variant: Variant, file: string, change: (content: Json) => Json | undefined): PackageFiles {
  const { [file]: good = new Uint8Array(), ...rest } = filesOf(variant);
  const content = change(readJson(good) as Json);
  return content === undefined ? rest : { ...rest, [file]: strToU8(JSON.stringify(content)) };
}

const found = async (files: PackageFiles, variant: Variant = 'public') => (await checkPackage(files, variant, { demo: false })).join('\n');

describe('the check of an app package', () => {
  const inManifest: readonly (readonly [title: string, change: Json, problem: RegExp])[] = [
    ['a field that the schema does not know', { colour: 'blue' }, /additional properties.*colour/],
    ['a short name that is too long', { name: { short: 'x'.repeat(31), full: 'x' } }, /name\.short has 31 characters; 30 is the most/],
    ['a short description that is too long', { description: { short: 'x'.repeat(81), full: 'x' } }, /description\.short has 81/],
    ['a full description that is too long', { description: { short: 'x', full: 'x'.repeat(4001) } }, /description\.full has 4001/],
    [
      'a page that is not https',
      { developer: { name: 'x', websiteUrl: 'http://x.example/', privacyUrl: 'https://x.example/', termsOfUseUrl: 'https://x.example/' } },
      /http:\/\/x\.example\/ is not an https URL/,
    ],
    ['a tab on a domain that is not declared', { validDomains: ['other.example'] }, /bot\.example\.cn\/tab is on none of the validDomains/],
    ['a placeholder', { version: '${VERSION}' }, /still holds \$\{VERSION\}/],
    ['a demo value in a real package', { validDomains: [DEMO_MARKS[0]] }, /still holds demo\.invalid/],
    ['a schema that would have to be fetched', { $schema: 'https://elsewhere.example/schema.json' }, /cannot be checked offline/],
    ['no bot', { bots: undefined }, /the public package has one bot/],
  ];
  for (const [title, change, problem] of inManifest) {
    it(`finds ${title}`, async () => {
      assert.match(await found(spoilt('public', 'manifest.json', (manifest) => ({ ...manifest, ...change }))), problem);
    });
  }

  it('finds a bot, and a message extension, in the package for Teams in China', async () => {
    const bots = (readJson(filesOf('public')['manifest.json'] ?? new Uint8Array()) as Json)['bots'];
    for (const part of [{ bots }, { composeExtensions: [] }]) {
      const files = spoilt('china', 'manifest.json', (manifest) => ({ ...manifest, ...part }));
      assert.match(await found(files, 'china'), /neither bots nor composeExtensions/);
    }
  });

  it('finds a word that a language lacks, one that leads nowhere, and a language that is not there', async () => {
    const { 'name.short': short, ...rest } = readJson(filesOf('public')['zh-CN.json'] ?? new Uint8Array()) as Json;
    assert.ok(short);
    assert.match(await found(spoilt('public', 'zh-CN.json', () => rest)), /zh-CN\.json: has no name\.short/);
    const extra = { 'bots[0].commandLists[0].commands[9].title': '多余' };
    assert.match(
      await found(spoilt('public', 'zh-CN.json', (words) => ({ ...words, ...extra }))),
      /commands\[9\]\.title is not in the manifest/,
    );
    assert.match(await found(spoilt('public', 'zh-TW.json', () => undefined)), /zh-TW\.json: is missing/);
  });

  it('finds icons of the wrong size, without transparency, in colour, broken and missing', async () => {
    const { 'color.png': color = new Uint8Array(), 'outline.png': outline = new Uint8Array() } = icons;
    const files = filesOf('public');
    const swapped = await found({ ...files, 'color.png': outline, 'outline.png': color });
    assert.match(swapped, /color\.png: is 32 x 32; it has to be 192 x 192/);
    assert.match(swapped, /outline\.png: has a colour other than white/);
    assert.match(swapped, /outline\.png: has no transparent background/);
    assert.match(await found({ ...files, 'color.png': strToU8('GIF89a') }), /color\.png: is not a PNG file/);
    assert.match(await found({ ...files, 'color.png': color.subarray(0, 200) }), /color\.png: /);
    const { 'outline.png': taken, ...without } = files;
    assert.ok(taken);
    assert.match(await found(without), /outline\.png: is missing/);
  });
});
