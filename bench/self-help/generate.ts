import type { Article } from '../../services/model/article.js';
import { makeDice, type Dice } from '../customers/generate.js';
import { CHINESE, ENGLISH, type Vocabulary } from './words.js';

/** A made-up imported article: what is stored of it, and all its text. */
export interface Made {
  readonly article: Article;
  readonly text: string;
}

export const SOURCE = 'bench';
const SERVICES = ['exchange-online', 'teams', 'sharepoint-online', 'onedrive', 'entra-id', 'intune', 'power-bi', 'azure'];
/** So long as pages of public documentation are in the middle: about 2.5 KB of UTF-8 with what surrounds it. */
const TEXT_WORDS = { english: 330, chinese: 360 };

interface Language {
  readonly vocabulary: Vocabulary;
  readonly between: string;
  readonly end: string;
  readonly words: number;
}
const IN_ENGLISH: Language = { vocabulary: ENGLISH, between: ' ', end: '. ', words: TEXT_WORDS.english };
const IN_CHINESE: Language = { vocabulary: CHINESE, between: '', end: '。', words: TEXT_WORDS.chinese };

function sentence({ vocabulary, between }: Language, words: number, dice: Dice, rare = 0): string {
  const said = Array.from({ length: words }, (_, at) => (at % 4 === 3 && rare > 0 ? vocabulary.rare(dice) : vocabulary.word(dice)));
  return said.join(between);
}

function text(language: Language, dice: Dice): string {
  const sentences: string[] = [];
  for (let words = 0; words < language.words;) {
    const length = 6 + Math.floor(dice() * 14);
    sentences.push(sentence(language, length, dice, Number(dice() < 0.3)));
    words += length;
  }
  return sentences.join(language.end);
}

function code(dice: Dice): string {
  const kind = dice();
  const number = (most: number) => Math.floor(dice() * most);
  if (kind < 0.4) return `AADSTS${50_000 + number(90_000)}`;
  if (kind < 0.8)
    return `0x8${number(2 ** 28)
      .toString(16)
      .toUpperCase()
      .padStart(7, '0')}`;
  return `5.${number(8)}.${number(900)}`;
}

/** 55 of 100 in English, 35 in Simplified Chinese, 10 marked as Traditional; a third has codes, two thirds symptoms. */
function made(number: number, dice: Dice): Made {
  const kind = dice();
  const language = kind < 0.55 ? IN_ENGLISH : IN_CHINESE;
  const codes = dice() < 0.33 ? [code(dice)] : [];
  const said = text(language, dice);
  const symptoms = dice() < 0.66 ? [0, 1, 2].map(() => sentence(language, 6, dice, 1)) : [];
  const [lead = ''] = said.split(language.end, 1);
  const article: Article = {
    id: `${SOURCE}:${number.toString(36)}`,
    locale: kind < 0.55 ? 'en-US' : kind < 0.9 ? 'zh-CN' : 'zh-TW',
    sourceId: SOURCE,
    ...(dice() < 0.7 ? { serviceId: SERVICES[Math.floor(dice() * SERVICES.length)] } : {}),
    title: sentence(language, 7, dice, 1),
    symptoms,
    codes,
    causes: [],
    steps: [],
    collect: [],
    lead,
    link: `https://learn.microsoft.com/bench/${number}`,
  };
  return { article, text: [said, ...codes].join(language.end) };
}

/** So many articles, always the same, one after another. */
export function* generate(count: number, seed = 1): Generator<Made> {
  const dice = makeDice(seed);
  for (let number = 0; number < count; number += 1) yield made(number, dice);
}
