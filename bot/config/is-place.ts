/** Somewhere that nobody on the way can read or change: https, or this machine; without user name and password. */
export function isPlace(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const here = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
  return username + password === '' && (protocol === 'https:' || (protocol === 'http:' && here));
}
