import { fold } from '../../text/fold.js';
import { isHan } from '../../text/compact.js';
import { HAN_COMMON, TELLING_TRADES } from './han-common-words.js';
import { HAN_LEGAL_FORM, HAN_REGIONS, HAN_TRADES, LATIN_FORM_WORDS } from './name-words.js';
import { LATIN_COMMON } from './latin-common-words.js';

const WORDS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const startsWithRegion = new RegExp(`^(?:${HAN_REGIONS.join('|')})(?:省|区|市(?:\\p{Script=Han}{2,3}[区县])?)?`, 'u');
const regions = new Set(HAN_REGIONS.flatMap((region) => [region, `${region}省`, `${region}市`]));
const trades = new Set(HAN_TRADES);
const common = new Set(HAN_COMMON);
const LONGEST_ENDING = 5;
const startsWithTrades = new RegExp(`^(?:${[...HAN_TRADES].sort((a, b) => b.length - a.length).join('|')}){1,3}`, 'u');
const generic = new RegExp(`^(?:${[...HAN_COMMON, ...HAN_TRADES, ...HAN_REGIONS].join('|')}|的)+$`, 'u');

/** A folded name's words: runs of Chinese characters, and runs of other letters and digits. */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(WORDS) ?? [];
}

/** Cuts as long as something goes and at least `keep` characters stay. */
function cut(word: string, pattern: RegExp, keep: number): string {
  const shorter = word.replace(pattern, '');
  return shorter === word || shorter.length < keep ? word : cut(shorter, pattern, keep);
}

/** As `cut`, for one of many endings, the longest first. */
function cutEnding(word: string, endings: ReadonlySet<string>, keep: number): string {
  for (let length = Math.min(LONGEST_ENDING, word.length - keep); length > 0; length -= 1) {
    if (endings.has(word.slice(-length))) return cutEnding(word.slice(0, -length), endings, keep);
  }
  return word;
}

/** The name without legal form and place, as words: "上海云启网络科技有限公司" -> 云启网络科技, "Contoso (China) Co., Ltd." -> contoso. */
export function coreWords(name: string): readonly string[] {
  return coreOf(wordsOf(fold(name)));
}

/** As `coreWords`, of a folded name's words. */
export function coreOf(all: readonly string[]): readonly string[] {
  const words = [...all];
  for (let last = words.at(-1); last !== undefined && words.length > 0; last = words.at(-1)) {
    const kept = isHan(last) ? cutEnding(cut(last, HAN_LEGAL_FORM, 0), regions, 0) : LATIN_FORM_WORDS.has(last) ? '' : last;
    words.pop();
    if (kept !== '') words.push(kept);
    if (kept === last) break;
  }
  for (let first = words[0]; first !== undefined && words.length > 0; first = words[0]) {
    const kept = isHan(first) ? cut(first, startsWithRegion, 2) : LATIN_FORM_WORDS.has(first) ? '' : first;
    const place = words.length > 1 && isHan(first) && first.replace(startsWithRegion, '') === '';
    words.shift();
    if (kept !== '' && !place) words.unshift(kept);
    if (kept === first && !place) break;
  }
  return words.length > 0 ? words : all;
}

/** The trades that end a folded Chinese word, told from what stands before them: 云启科技 -> 云启, 科技. */
export function tradeApart(word: string): readonly string[] {
  const own = isHan(word) ? cutEnding(word, trades, 2) : word;
  return own === word ? [word] : [own, word.slice(own.length)];
}

/** The trades at the beginning of a folded text; empty when there are none. */
export function leadingTrades(text: string): string {
  return startsWithTrades.exec(text)?.[0] ?? '';
}

/** The place that a folded text ends with, without 省 or 市; empty when there is none. */
export function endingRegion(text: string): string {
  const bare = text.replace(/[省市]$/u, '');
  for (let length = LONGEST_ENDING; length > 1; length -= 1) {
    if (length <= bare.length && regions.has(bare.slice(-length))) return bare.slice(-length);
  }
  return '';
}

/** Whether a folded name says where the customer is. */
export function namesPlace(folded: string): boolean {
  return [...regions].some((region) => folded.includes(region));
}

/** Whether a stretch consists of ordinary words only, and so names nobody. */
export function isGeneric(words: readonly string[]): boolean {
  return words.every((word) =>
    isHan(word) ? word.length < 2 || generic.test(word) : word.length < 3 || /^\d+$/u.test(word) || LATIN_COMMON.has(word),
  );
}

/**
 * The shortest beginning of a core name that still tells it from ordinary words: 云启 of 云启网络科技, "blue yonder" of "blue yonder airlines".
 *
 * @returns `undefined` when there is none, as for a one-letter name.
 */
export function brandOf(core: readonly string[]): string | undefined {
  for (let count = 1; count <= core.length; count += 1) {
    const taken = core.slice(0, count);
    const last = taken.at(-1) ?? '';
    const brand = isHan(last) ? [...taken.slice(0, -1), cutEnding(last, trades, 2)] : taken;
    if (!isGeneric(brand)) return brand.join('');
  }
  const whole = core.join('');
  const ordinary = core.every((word) => isHan(word) || LATIN_COMMON.has(word));
  return core.length > 1 && whole.length >= 6 && !ordinary ? whole : undefined;
}

/** Whether an ordinary word becomes a name by the trade after it, as in 同步科技. */
export function tellsByTrade(core: string): boolean {
  for (let length = 2; length < core.length; length += 1) {
    const trade = leadingTrades(core.slice(length));
    if (!common.has(core.slice(0, length)) || trades.has(core.slice(0, length)) || trade !== core.slice(length)) continue;
    if ([...TELLING_TRADES].some((telling) => trade.endsWith(telling))) return true;
  }
  return false;
}
