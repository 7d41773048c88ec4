import type { Settings, Variant } from './settings.js';

const host = 'demo.invalid';
const tab = { appId: 'de300000-0000-0000-0000-000000000003', resource: `api://${host}/de300000-0000-0000-0000-000000000003` };

/** Values that nobody can have registered: `.invalid` is reserved (RFC 2606), and the GUIDs are of no version. A real package holds none of them. */
export const DEMO_MARKS: readonly string[] = [host, 'de300000-'];

/** Lets a fresh machine build both packages. */
export function demoSettings(version: string, variants: readonly Variant[]): Settings {
  return {
    demo: true,
    variants,
    version,
    teamsAppId: 'de300000-0000-0000-0000-000000000001',
    host,
    botId: 'de300000-0000-0000-0000-000000000002',
    tabs: { public: tab, china: tab },
    publisher: { name: 'Demo publisher', website: `https://${host}/`, privacy: `https://${host}/privacy`, terms: `https://${host}/terms` },
  };
}
