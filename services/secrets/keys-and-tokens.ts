import type { FoundSecret, SecretKind } from '../model/secret.js';

/** Shapes that their makers document or that every scanner knows; each begins where no word goes on, so that a long run is read once. */
const SHAPES: readonly (readonly [SecretKind, RegExp])[] = [
  // a signed token ([RFC 7519])
  ['token', /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}(?:\.[\w-]*)?/g],
  ['token', /(?<=\bBearer\s{1,4})(?=[A-Za-z._~+/=-]{0,400}\d)[\w.~+/=-]{16,}/gi],
  // shared access signatures of Azure
  ['token', /(?<=[?&;]sig=)[\w%+/=-]{20,}/gi],
  ['token', /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,}/g],
  ['token', /(?<![A-Za-z0-9])github_pat_\w{22,}/g],
  ['token', /(?<![A-Za-z0-9])glpat-[\w-]{20,}/g],
  ['token', /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/g],
  ['token', /(?<![A-Za-z0-9])xox[abeprs]-[A-Za-z0-9-]{10,}/g],
  // client secrets of Microsoft Entra applications
  ['key', /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/g],
  ['key', /(?<=\b(?:AccountKey|SharedAccessKey|EntityPath|ApiKey)\s?=\s?)[A-Za-z0-9+/]{20,}={0,2}/gi],
  // 64 bytes in base64: keys of storage accounts and Cosmos DB
  ['key', /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==/g],
  // access keys of AWS, Alibaba Cloud, Tencent Cloud, Google
  ['key', /(?<![A-Za-z0-9])(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])/g],
  ['key', /(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{12,26}(?![A-Za-z0-9])/g],
  ['key', /(?<![A-Za-z0-9])AKID[A-Za-z0-9]{28,36}(?![A-Za-z0-9])/g],
  ['key', /(?<![A-Za-z0-9])AIza[\w-]{35}(?![\w-])/g],
  ['key', /(?<![A-Za-z0-9-])sk-(?:proj-)?(?=[A-Za-z_-]{0,60}\d)[\w-]{20,}/g],
  // Windows product keys, and BitLocker recovery keys
  ['key', /(?<![A-Z0-9-])(?=[A-Z-]{0,29}\d)(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}(?![A-Z0-9-])/g],
  ['key', /(?<![\d-])(?:\d{6}-){7}\d{6}(?![\d-])/g],
  // in an address, before the host
  ['password', /(?<=\b[a-z][a-z0-9+]{1,12}:\/\/[^\s:/@]{1,80}:)[^\s@/]{3,80}(?=@[\w.-])/gi],
];

export function* findKeysAndTokens(text: string): Iterable<FoundSecret> {
  for (const [kind, shape] of SHAPES) {
    for (const { index, 0: found } of text.matchAll(shape)) yield { kind, start: index, end: index + found.length };
  }
}
