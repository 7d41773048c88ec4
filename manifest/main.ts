import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPackage } from './check-package.js';
import { packageFiles, unzip, zip, type PackageFiles } from './pack.js';
import { PackageError } from './package-error.js';
import { readSettings } from './read-settings.js';

/**
 * Builds and checks the app packages in `<root>/dist/packages`. Nothing is there afterwards unless all of them are good.
 *
 * @returns what to tell the person who ran it.
 * @throws PackageError with every problem.
 */
export async function makePackages(
  root: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const folder = join(root, 'dist', 'packages');
  await rm(folder, { recursive: true, force: true });
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const settings = readSettings(args, env, version);
  const icons = await readIcons(join(root, 'manifest', 'icons'));
  const made = settings.variants.map((variant) => ({ variant, bytes: zip(packageFiles(settings, variant, icons)) }));
  const problems = await Promise.all(
    made.map(async ({ variant, bytes }) =>
      (await checkPackage(unzip(bytes), variant, settings)).map((problem) => `${variant}.zip: ${problem}`),
    ),
  );
  if (problems.flat().length > 0) throw new PackageError('The app packages are not good:', problems.flat());

  await mkdir(folder, { recursive: true });
  await Promise.all(made.map(({ variant, bytes }) => writeFile(join(folder, `${variant}.zip`), bytes)));
  const tabless = settings.variants.filter((variant) => !settings.tabs[variant]);
  return [
    ...made.map(({ variant, bytes }) => `dist/packages/${variant}.zip  ${bytes.length} bytes, checked`),
    ...tabless.map((variant) => `The ${variant} package has no tab: its people could not sign in (TAB_CLOUD is the other cloud).`),
    ...(settings.demo
      ? ['Demo values that lead nowhere. For real packages set TEAMS_APP_ID, PUBLIC_HOST and the rest (manifest/settings-schema.ts).']
      : []),
  ].join('\n');
}

async function readIcons(folder: string): Promise<PackageFiles> {
  const names = ['color.png', 'outline.png'];
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}
