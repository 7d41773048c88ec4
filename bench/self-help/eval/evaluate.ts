import { join } from 'node:path';
import { readLexicon } from '../../../adapters/data-folder/read-lexicon.js';
import { openRanking } from '../../../services/self-help/ranking/open-ranking.js';
import { packRanking } from '../../../services/self-help/ranking/pack-ranking.js';
import { GOALS, inOrder, meanOfRemoved } from './cases.js';
import { figures, placeOf, recallAt, type Place } from './metrics.js';
import { miniSearch, miniSearchWithBigrams } from './mini-search.js';
import { localeOf, readPublicData } from './public-data.js';

/** `node evaluate.js <root of the project> [folder with the data] [split]`: prints recall@1, recall@3 and MRR@10 of each set for three ways of searching. */
const [root = '.', folder = join(root, '../shared/data/self-help'), split = 'dev'] = process.argv.slice(2);
const WAYS = ['MiniSearch', 'MiniSearch, bigrams', 'ours'] as const;
const lexicon = readLexicon(join(root, 'data'), ({ file, path, problem }) => console.warn(`${file} ${path}: ${problem}`));
const places = new Map<string, Map<string, Place[]>>(WAYS.map((way) => [way, new Map()]));
const counts = new Map<string, number>();

for (const { name, documents, queries } of readPublicData(folder, split)) {
  process.stderr.write(`${name}: ${documents.length} articles, ${queries.length} questions\n`);
  const ranking = openRanking(packRanking(documents, lexicon));
  const ways = [miniSearch(documents), miniSearchWithBigrams(documents), null] as const;
  for (const { set, query, lang, relevant } of queries) {
    counts.set(set, (counts.get(set) ?? 0) + 1);
    ways.forEach((search, index) => {
      const ids = search
        ? search(query)
        : ranking.ask({ text: query, locale: localeOf(lang), limit: 10 }).hits.map(({ articleId }) => articleId);
      const bySet = places.get(WAYS[index] ?? 'ours');
      bySet?.set(set, [...(bySet.get(set) ?? []), placeOf(ids, relevant)]);
    });
  }
}

console.log(`\nrecall@1 / recall@3 / MRR@10 in %, ${split} split`);
console.log(`| set | questions | ${WAYS.join(' | ')} | goal (recall@3) |\n| --- | ---: | ${WAYS.map(() => '---:').join(' | ')} | ---: |`);
for (const set of inOrder(counts.keys())) {
  const row = WAYS.map((way) => figures(places.get(way)?.get(set) ?? []));
  console.log(`| ${set} | ${counts.get(set) ?? 0} | ${row.join(' | ')} | ${GOALS[set] ?? ''} |`);
}
console.log(
  `| mean of title- and lead-removed, recall@3 | | ${WAYS.map((way) => meanOfRemoved(places.get(way) ?? new Map()).toFixed(1)).join(' | ')} | ${GOALS['removed'] ?? ''} |`,
);
const ours = places.get('ours') ?? new Map<string, Place[]>();
const missed = Object.entries(GOALS).filter(
  ([set, goal]) => (set === 'removed' ? meanOfRemoved(ours) : recallAt(ours.get(set) ?? [], 3)) < goal,
);
console.log(missed.length === 0 ? '\nEvery goal is reached.' : `\nNot reached: ${missed.map(([set]) => set).join(', ')}.`);
if (split === 'dev')
  console.log('The weights were learnt on these questions; `npm run tune:self-help` prints the figures of five-fold cross-validation.');
