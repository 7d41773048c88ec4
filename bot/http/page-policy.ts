/**
 * Where Teams shows a tab: public Teams, Outlook and Microsoft 365 (the vendor's page "tab requirements", read 2026-11), and Teams operated by
 * 21Vianet, whose origin the vendor's teams-js page names for `app.initialize` (read 2026-11). Other hosts of 21Vianet are not documented.
 */
const TEAMS_HOSTS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office365.com',
  'https://teams.microsoftonline.cn',
  'https://*.teams.microsoftonline.cn',
];

/** Our pages run our own files and talk to us only; `style` attributes in HTML are refused too (the card renderer sets styles by script, which is allowed). */
const OWN_ONLY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

export type PageName = 'index' | 'chat' | 'tab' | 'desk';

/**
 * The Content-Security-Policy of a page. `origins` are the portals that embed the chat; Teams embeds the tab; nobody embeds the rest. Styles
 * that a page's own script makes carry `nonce`, which is another one in every answer.
 */
export function pagePolicy(page: PageName, origins: readonly string[], nonce?: string): string {
  const ancestors = { index: ["'none'"], desk: ["'none'"], chat: ["'self'", ...origins], tab: ["'self'", ...TEAMS_HOSTS, ...origins] }[
    page
  ];
  const own = nonce === undefined ? OWN_ONLY : OWN_ONLY.map((rule) => (rule.startsWith('style-src ') ? `${rule} 'nonce-${nonce}'` : rule));
  return [...own, `frame-ancestors ${ancestors.join(' ')}`].join('; ');
}
