import { checkIcons } from './check-icons.js';
import { checkSchema } from './check-schema.js';
import { checkWords } from './check-words.js';
import { DEMO_MARKS } from './demo-settings.js';
import type { Manifest } from './manifest.js';
import { readJson, type PackageFiles } from './pack.js';
import type { Variant } from './settings.js';

/**
 * Looks at a finished package from outside, offline: the schemas that came with the dev dependencies, and what they cannot say. The
 * answer names every problem; it is empty for a good package.
 */
export async function checkPackage(files: PackageFiles, variant: Variant, { demo }: { demo: boolean }): Promise<string[]> {
  const file = files['manifest.json'];
  if (!file) return ['manifest.json: is missing.'];
  const manifest = readJson(file) as Manifest;
  const languages = Object.fromEntries(
    (manifest.localizationInfo?.additionalLanguages ?? []).map(({ file: name }) => [name, files[name] && readJson(files[name])]),
  ) as Record<string, Record<string, string> | undefined>;
  const present = Object.entries({ 'manifest.json': manifest, ...languages }).filter(([, content]) => content !== undefined);
  const schemas = present.map(([name, content]) => checkSchema(name, content as { $schema?: unknown }));
  return [
    ...(await Promise.all(schemas)).flat(),
    ...checkWords(manifest, languages),
    ...checkIcons(files),
    ...checkVariant(manifest, variant),
    ...checkAddresses(manifest),
    ...checkLeftovers(files, demo),
  ];
}

/** Teams operated by 21Vianet refuses an app with a bot, cards or message extensions (domain.md section 6), so its package is the tab alone. */
function checkVariant({ bots, composeExtensions, staticTabs }: Manifest, variant: Variant): string[] {
  if (variant === 'public') return bots?.length === 1 ? [] : ['manifest.json: the public package has one bot.'];
  return [
    ...(bots || composeExtensions ? ['manifest.json: the china package has neither bots nor composeExtensions.'] : []),
    ...(staticTabs?.length === 1 ? [] : ['manifest.json: the china package has the personal tab.']),
  ];
}

/** Every page is https, and the tab's is on a domain that the manifest declares. */
function checkAddresses({ developer, staticTabs = [], validDomains = [] }: Manifest): string[] {
  const tabs = staticTabs.flatMap(({ contentUrl, websiteUrl }) => [contentUrl, websiteUrl].filter((url) => url !== undefined));
  const all = [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl, ...tabs];
  return [
    ...all.filter((url) => !URL.canParse(url) || !url.startsWith('https://')).map((url) => `manifest.json: ${url} is not an https URL.`),
    ...tabs
      .filter((url) => URL.canParse(url) && !validDomains.includes(new URL(url).host))
      .map((url) => `manifest.json: ${url} is on none of the validDomains.`),
  ];
}

/** Nothing that was meant to be filled in, and in a real package nothing of the demo. */
function checkLeftovers(files: PackageFiles, demo: boolean): string[] {
  return Object.entries(files)
    .filter(([name]) => name.endsWith('.json'))
    .flatMap(([name, file]) => {
      const text = JSON.stringify(readJson(file));
      const placeholders = text.match(/\$\{[^}]*\}|\{\{[^}]*\}\}|<<[^>]*>>|undefined/g) ?? [];
      const marks = demo ? [] : DEMO_MARKS.filter((mark) => text.includes(mark));
      return [...placeholders, ...marks].map((left) => `${name}: still holds ${left}.`);
    });
}
