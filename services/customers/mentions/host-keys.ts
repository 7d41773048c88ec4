import type { Customer } from '../../model/customer.js';
import { fold } from '../../text/fold.js';
import { extend, hashOf } from './name-keys.js';

/** Domains of mail that anybody can have: they name no customer. */
const PUBLIC_HOSTS = new Set(
  (
    'qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn foxmail.com aliyun.com gmail.com hotmail.com live.com msn.com outlook.com ' +
    'yahoo.com yahoo.com.tw icloud.com pchome.com.tw hinet.net partner.onmschina.cn onmschina.cn onmicrosoft.com'
  ).split(' '),
);
const MOST_HOSTS = 50;
const LONGEST_HOST = 253;
const MOST_DOTS = 6;

/** A customer's domains and its tenant id, folded. */
export function hostsOf({ id, domain, customDomains }: Customer): readonly string[] {
  const hosts = [domain, ...customDomains.slice(0, MOST_HOSTS)].map(fold).filter((host) => host.includes('.') && !PUBLIC_HOSTS.has(host));
  return [...new Set([...hosts, id.toLowerCase()])];
}

/** Apart from what hashes of names are. */
export function hostHash(host: string): number {
  return extend(hashOf(host, host.length), 0x40);
}

/** A stretch of folded text that may be a domain, an address at it, or a tenant id. */
export interface HostStretch {
  readonly start: number;
  readonly end: number;
  readonly host: string;
}

/** What looks like a host name in a folded text, each followed by the shorter ones it lies in: mail.contoso.cn, contoso.cn. */
export function hostStretches(folded: string): readonly (readonly HostStretch[])[] {
  const found: (readonly HostStretch[])[] = [];
  for (const match of folded.matchAll(/[a-z0-9.-]{4,}/gu)) {
    const whole = match[0].replace(/[.-]+$/u, '');
    const end = match.index + whole.length;
    const tails: HostStretch[] = [];
    for (let host = whole.slice(-LONGEST_HOST); host !== '' && tails.length < MOST_DOTS; host = host.slice(host.indexOf('.') + 1)) {
      tails.push({ start: end - host.length, end, host });
      if (!host.includes('.')) break;
    }
    found.push(tails);
  }
  return found;
}
