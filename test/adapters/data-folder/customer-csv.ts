/** A partner that keeps a customer file, and texts for such files. */
export const PARTNER = 'd10e897e-3fad-44fe-9cce-6ea6c6b804e9';

export function idOf(number: number): string {
  return `aaaaaaaa-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

export const HEAD = 'Microsoft ID,Company name,Primary domain name,Relationship';

/** As `HEAD` says. */
export function rowOf(number: number, name = `公司 ${number}`): string {
  return `${idOf(number)},${name},c${number}.partner.onmschina.cn,Reseller`;
}

/** GB18030's bytes of 上海云启,北京. */
export const SHANGHAI_YUNQI_GB = Buffer.from([0xc9, 0xcf, 0xba, 0xa3, 0xd4, 0xc6, 0xc6, 0xf4]);
