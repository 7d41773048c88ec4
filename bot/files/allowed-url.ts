/**
 * Where Teams keeps the files that people send in a personal chat: OneDrive for Business and SharePoint of the public cloud and of the one
 * operated by 21Vianet ("Office 365 URLs and IP address ranges", and the same page for 21Vianet).
 */
const FILE_HOSTS = /^(?:[a-z0-9-]+\.)+sharepoint\.(?:com|cn)$/;
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;

/** The link to a file that Teams gave, if it may be fetched. With `demo`, also from this machine, where the Playground serves files. */
export function allowedFileUrl(link: unknown, demo: boolean): URL | undefined {
  const url = parsed(link);
  if (!url) return undefined;
  if (demo && isLoopback(url)) return url;
  return isPlainHttps(url) && url.port === '' && FILE_HOSTS.test(url.hostname) ? url : undefined;
}

/** The link to a picture in a message: only at the channel's own service, which the activity's token vouches for; the bot's token goes along. */
export function allowedImageUrl(link: unknown, serviceUrl: unknown, demo: boolean): URL | undefined {
  const url = parsed(link);
  const service = parsed(serviceUrl);
  if (!url || url.origin !== service?.origin) return undefined;
  return isPlainHttps(url) || (demo && isLoopback(url)) ? url : undefined;
}

function parsed(link: unknown): URL | undefined {
  return typeof link === 'string' && link.length <= 4_096 && URL.canParse(link) ? new URL(link) : undefined;
}

const isPlainHttps = ({ protocol, username, password }: URL) => protocol === 'https:' && username === '' && password === '';
const isLoopback = ({ protocol, hostname }: URL) => protocol === 'http:' && LOOPBACK.test(hostname);
