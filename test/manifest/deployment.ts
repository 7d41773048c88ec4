import { readFileSync } from 'node:fs';
import { readSettings } from '../../manifest/read-settings.js';
import { packageFiles, type PackageFiles } from '../../manifest/pack.js';
import type { Variant } from '../../manifest/settings.js';

/** What an operator of public Teams sets. */
export const deployment = {
  TEAMS_APP_ID: '6b0f1c2e-7a55-4c39-9f0d-2a1f6d1c9b10',
  PUBLIC_HOST: 'bot.example.cn',
  MicrosoftAppId: 'f3b1a5d4-0c52-4d0e-8f5e-5c3f1f7f0a21',
  PUBLISHER_NAME: 'Qingyu Cloud',
  PRIVACY_URL: 'https://www.example.cn/privacy',
  TERMS_URL: 'https://www.example.cn/terms',
} as const;

/** What an operator of Teams in China sets, besides the publisher. */
export const inChina = { ...deployment, TAB_CLOUD: 'china', TAB_APP_ID: '0d3c5a9e-91a7-4b2b-a1de-60ad34ef7c55' } as const;

const icon = (name: string) => readFileSync(new URL(`../../manifest/icons/${name}.png`, import.meta.url));
export const icons: PackageFiles = { 'color.png': icon('color'), 'outline.png': icon('outline') };

/** The files of a real package. */
export function filesOf(variant: Variant): PackageFiles {
  const env = variant === 'china' ? inChina : deployment;
  return packageFiles(readSettings([`only=${variant}`], env, '1.2.3'), variant, icons);
}
