import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLexicon } from '../../../adapters/data-folder/read-lexicon.js';
import { packRanking } from '../../../services/self-help/ranking/pack-ranking.js';
import { articleIdOf } from '../../../services/self-help/ranking/priors.js';
import { TERM_NAMES } from '../../../services/self-help/ranking/re-rank.js';
import { chanceOf } from '../../../services/self-help/ranking/confidence.js';
import { inOrder, meanOfRemoved } from './cases.js';
import { curveOf, thresholdFor } from './curve.js';
import { FOLDS, makeAsk, toExample, type Asking } from './examples.js';
import { learnOrder, type Example } from './learn.js';
import { learnChance } from './logistic.js';
import { figures, placeOf, type Place } from './metrics.js';
import { readNoAnswer, readOwnDocuments, readOwnQuestions } from './own-questions.js';
import { localeOf, readPublicData } from './public-data.js';
import { judged, observations, rescored, type Judged, type OrderWeights } from './rescored.js';
import { weightsFile } from './weights-file.js';

/** `node tune.js <root of the project> [folder with the data]`: learns the weights, prints what they reach in cross-validation, and writes weights.ts. */
const [root = '.', folder = join(root, '../shared/data/self-help')] = process.argv.slice(2);
/** There are few questions over our own articles, and they are what counts. */
const OWN_WEIGHT = 3;
const OWN_JUDGED = 6;
const PUBLIC_JUDGED = 0.25;
/** There are about as many of them as of questions with an answer, and people ask fewer. */
const UNANSWERABLE_JUDGED = 2.5;
/** Shown as confident, so many are to be right; and of what has no answer, so many are to be told so. */
const RIGHT_WHEN_CONFIDENT = { own: 0.97, public: 0.93 } as const;
const TOLD_UNKNOWN = 0.9;
/** Questions without an answer are few here: where the others allow it, the threshold is higher, until so many of those would be told so too. */
const MAY_BE_LOST = 0.05;
const UNANSWERABLE = 'own unanswerable';
const RIDGES = { same: 1e-3, across: 1e-2 } as const;

const lexicon = readLexicon(join(root, 'data'), ({ file, path, problem }) => console.warn(`${file} ${path}: ${problem}`));
const askings: Asking[] = [];
for (const { name, documents, queries } of readPublicData(folder)) {
  process.stderr.write(`${name}\n`);
  const ask = makeAsk(packRanking(documents, lexicon), documents);
  for (const { id, set, query, lang, relevant } of queries)
    askings.push(ask(id, set, { text: query, locale: localeOf(lang), limit: 10 }, relevant));
}
const ownDocuments = readOwnDocuments(root);
const askOwn = makeAsk(packRanking(ownDocuments, lexicon), ownDocuments);
for (const { text, locale, serviceId, relevant } of [...readOwnQuestions(root, 'tuning'), ...readNoAnswer(root)]) {
  askings.push(askOwn(text, relevant.length > 0 ? `own ${locale}` : UNANSWERABLE, { text, locale, serviceId, limit: 10 }, relevant));
}
const isOwn = ({ set }: { readonly set: string }) => set.startsWith('own');

const judgedAs = ({ set }: Asking) => (set === UNANSWERABLE ? UNANSWERABLE_JUDGED : set.startsWith('own') ? OWN_JUDGED : PUBLIC_JUDGED);

/** What is learnt for one relation of languages; a code that was asked for always speaks for an article. */
function learn(across: boolean, wanted: (asking: Asking) => boolean): readonly number[] {
  const examples = askings
    .filter((asking) => wanted(asking) && asking.relevant.size > 0)
    .map((asking): Example => toExample(asking, across, isOwn(asking) ? (across ? 1 : OWN_WEIGHT) : 1));
  const atLeast = TERM_NAMES.map((name) => (name === 'code' ? 2 : -Infinity));
  return [...learnOrder(examples, TERM_NAMES.length, { ridge: across ? RIDGES.across : RIDGES.same, atLeast })];
}

const places = new Map<string, Place[]>();
const all: Judged[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  process.stderr.write(`part ${fold + 1} of ${FOLDS}\n`);
  const weights: OrderWeights = {
    same: learn(false, (asking) => asking.fold !== fold),
    across: learn(true, (asking) => asking.fold !== fold),
  };
  for (const asking of askings.filter((one) => one.fold === fold)) {
    const ids = rescored(asking, weights).map(({ document }) => articleIdOf(asking.packed, document));
    if (asking.relevant.size > 0) places.set(asking.set, [...(places.get(asking.set) ?? []), placeOf(ids, [...asking.relevant])]);
    all.push(...judged(asking, weights, judgedAs(asking)));
  }
}
console.log('Five-fold cross-validation: recall@1 / recall@3 / MRR@10 in %');
for (const set of inOrder(places.keys())) console.log(`| ${set} | ${figures(places.get(set) ?? [])} |`);
console.log(`| mean of title- and lead-removed, recall@3 | ${meanOfRemoved(places).toFixed(1)} |`);

const learnt = new Map(
  Array.from({ length: FOLDS }, (_, fold) => {
    const others = all.filter((one) => one.fold !== fold);
    return [fold, { first: learnChance(observations(others, 'first')), one: learnChance(observations(others, 'one')) }] as const;
  }),
);
const withChances = all.map((one) => ({
  ...one,
  firstChance: chanceOf(one.signs, learnt.get(one.fold)?.first ?? []),
  oneChance: chanceOf(one.signs, learnt.get(one.fold)?.one ?? []),
}));
const firstOf = (wanted: (one: Judged) => boolean) =>
  withChances.filter((one) => !one.madeUp && wanted(one)).map((one) => ({ chance: one.firstChance, right: one.first }));
const confidentFrom = Math.max(
  thresholdFor(firstOf(isOwn), RIGHT_WHEN_CONFIDENT.own),
  thresholdFor(
    firstOf((one) => !isOwn(one)),
    RIGHT_WHEN_CONFIDENT.public,
  ),
);
const chancesOf = (wanted: (set: string) => boolean) =>
  withChances
    .filter(({ set, madeUp }) => !madeUp && wanted(set))
    .map(({ oneChance }) => oneChance)
    .sort((a, b) => a - b);
const unanswerable = chancesOf((set) => set === UNANSWERABLE);
const answerable = chancesOf((set) => set.startsWith('own') && set !== UNANSWERABLE);
const likelyFrom = Math.max(
  unanswerable[Math.ceil(unanswerable.length * TOLD_UNKNOWN) - 1] ?? 0,
  answerable[Math.floor(answerable.length * MAY_BE_LOST)] ?? 0,
);
console.log(curveOf(withChances, confidentFrom, likelyFrom));

const weights = { same: learn(false, () => true), across: learn(true, () => true) };
const final = askings.flatMap((asking) => judged(asking, weights, judgedAs(asking)));
const file = weightsFile({
  ...weights,
  first: learnChance(observations(final, 'first')),
  one: learnChance(observations(final, 'one')),
  confidentFrom,
  likelyFrom,
});
writeFileSync(join(root, 'services/self-help/ranking/weights.ts'), file);
