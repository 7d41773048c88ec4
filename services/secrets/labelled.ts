import type { FoundSecret, SecretKind } from '../model/secret.js';
import { isStrong, isUsualValue, isWeak, notAValue } from './value-shapes.js';

/** How the value follows its label; the less it says, the more the value itself has to look like one. */
type Join = 'equals' | 'colon' | 'says' | 'beside';

interface Labels {
  readonly kind: SecretKind;
  readonly pattern: RegExp;
  readonly accepts: (value: string, join: Join) => boolean;
}

const QUOTE = `["'“”‘’「『《<(（\`]`;
/** Words between a label and its value: "was reset to", "改成了". */
const SAYS = [
  `\\s{1,3}(?:(?:is|was|has\\s{1,2}been|to\\s{1,2}be)\\s{1,2}){0,2}(?:(?:now|re-?set|set|changed?|updated)\\s{1,2})?(?:to|is|was|as|now)(?=[\\s:])`,
  `\\s?(?:已经|已經|已|被|先|都|也|就|目前|现在|現在|临时|臨時){0,2}(?:重置|重設|重设|改|修改|更改|变更|變更|设置|设定|設置|設定|设|設|更新)?(?:成|为|為|是|到)(?:了)?`,
].join('|');
const after = (labels: string) =>
  new RegExp(
    `(?:${labels})${QUOTE}{0,2}["'”’」』》>)）\`]{0,2}(?:(\\s{0,3}[:=]{1,2}>?)|(${SAYS})\\s{0,2}:?|(\\s{0,2}))\\s{0,3}${QUOTE}{0,2}([\\x21-\\x7e]{4,128})`,
    'gi',
  );

const PASSWORDS: Labels = {
  kind: 'password',
  pattern: after('(?<![a-z])(?:passwords?|passwd|pwd|passcode|passphrase|pass|pw)(?![a-z-])|密码|密碼|口令|通行码|通行碼|授权码|授權碼'),
  accepts(value, join) {
    if (join === 'equals') return isUsualValue(value) || value.length >= 6;
    if (join === 'beside') return isStrong(value) || /^\d{6,10}$/.test(value);
    return join === 'colon' ? isWeak(value) : isUsualValue(value);
  },
};
const PINS: Labels = {
  kind: 'password',
  pattern: after('(?<![a-z])pin(?:\\s?(?:code|码|碼))?(?![a-z-])'),
  accepts: (value, join) => join !== 'beside' && /^\d{4,8}$/.test(value),
};
const KEYS: Labels = {
  kind: 'key',
  pattern: after(
    '(?<![a-z])(?:api|access|secret|account|shared|storage|subscription|encryption|client|app|recovery|private|product)[-_ ]{0,2}(?:access[-_ ]?)?(?:key|secret)s?(?![a-z-])|(?<![a-z])secret(?:\\s{1,2}value)?(?![a-z-])|密钥|金鑰|秘钥|密鑰|(?:访问|存取)键',
  ),
  accepts: (value, join) => join !== 'beside' && value.length >= 12 && isUsualValue(value),
};
const TOKENS: Labels = {
  kind: 'token',
  pattern: after('(?<![a-z])(?:(?:access|refresh|id|auth|bearer|sas)[-_ ]?)?token(?![a-z-])|令牌|权杖|權杖'),
  accepts: (value, join) => join !== 'beside' && value.length >= 16 && isUsualValue(value),
};

/** Values that a label introduces: "密码：…", "the password is …", "client_secret=…". */
export function* findLabelled(text: string): Iterable<FoundSecret> {
  for (const { kind, pattern, accepts } of [PASSWORDS, PINS, KEYS, TOKENS]) {
    for (const { index, 0: whole, 1: sign, 2: says, 4: rest = '' } of text.matchAll(pattern)) {
      const join: Join = sign ? (sign.includes('=') ? 'equals' : 'colon') : says ? 'says' : 'beside';
      const value = valueOf(rest, join);
      const start = index + whole.length - rest.length;
      if (value.length >= 4 && !notAValue(value) && accepts(value, join)) yield { kind, start, end: start + value.length };
    }
  }
}

/** The value without the marks that end a sentence or a pair; in a connection string it ends at the next part. */
function valueOf(rest: string, join: Join): string {
  const own = join === 'equals' ? rest.replace(/[;&].*$/s, '') : rest;
  return own.replace(/["'`<>].*$/s, '').replace(/[.,;:?)\]}]+$/, '');
}
