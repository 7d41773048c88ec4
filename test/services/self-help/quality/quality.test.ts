import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import {
  readHeldOutQuestions,
  readOwnDocuments,
  readOwnQuestions,
  type OwnQuestion,
} from '../../../../bench/self-help/eval/own-questions.js';
import { readLexicon } from '../../../../adapters/data-folder/read-lexicon.js';
import { LOCALES } from '../../../../services/model/locale.js';
import { openRanking } from '../../../../services/self-help/ranking/open-ranking.js';
import { packRanking } from '../../../../services/self-help/ranking/pack-ranking.js';
import type { RankedAnswer } from '../../../../services/self-help/ranking/ranking.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

interface Asked {
  readonly question: OwnQuestion;
  readonly answer: RankedAnswer;
  /** The first article, and one of the first three, is among those that answer it. */
  readonly first: boolean;
  readonly one: boolean;
}

const share = (part: readonly unknown[], whole: readonly unknown[]) => (100 * part.length) / Math.max(1, whole.length);

/** In per cent. The held-out questions are harder: a quarter of those without an answer are about services that we do help with. */
const SETS = [
  {
    title: 'the half of the questions that nothing was tuned on',
    questions: () => readOwnQuestions(root, 'reporting'),
    least: { one: 92, shown: 88, right: 95, unknown: 90 },
  },
  {
    title: 'questions that were written without sight of the articles and the ranking',
    questions: () => readHeldOutQuestions(root),
    least: { one: 95, shown: 78, right: 95, unknown: 85 },
  },
];

for (const { title, questions, least } of SETS)
  describe(`self-help, asked as people ask it: ${title}`, () => {
    let answerable: readonly Asked[];
    let unanswerable: readonly Asked[];

    before(() => {
      const lexicon = readLexicon(`${root}data`, ({ file, path, problem }) => assert.fail(`${file} ${path}: ${problem}`));
      const ranking = openRanking(packRanking(readOwnDocuments(root), lexicon));
      const asked = questions().map((question): Asked => {
        const { text, locale, serviceId } = question;
        const answer = ranking.ask({ text, locale, limit: 3, ...(serviceId === undefined ? {} : { serviceId }) });
        const right = answer.hits.map(({ articleId }) => question.relevant.includes(articleId));
        return { question, answer, first: right[0] ?? false, one: right.includes(true) };
      });
      answerable = asked.filter(({ question }) => question.relevant.length > 0);
      unanswerable = asked.filter(({ question }) => question.relevant.length === 0);
    });

    it(`has the right article among the first three for ${least.one} % of the questions`, () => {
      assert.ok(
        share(
          answerable.filter(({ one }) => one),
          answerable,
        ) >= least.one,
      );
    });

    it(`shows the right article, not "I don't know", for ${least.shown} %`, () => {
      assert.ok(
        share(
          answerable.filter(({ one, answer }) => one && answer.state !== 'unknown'),
          answerable,
        ) >= least.shown,
      );
    });

    it(`is right ${least.right} % of the time when it is confident, and is confident for at least 40 %`, () => {
      const confident = [...answerable, ...unanswerable].filter(({ answer }) => answer.state === 'confident');
      assert.ok(
        share(
          confident.filter(({ first }) => first),
          confident,
        ) >= least.right,
      );
      assert.ok(share(confident, answerable) >= 40);
    });

    it(`does not know what has no answer here, for ${least.unknown} % of such questions`, () => {
      assert.ok(
        share(
          unanswerable.filter(({ answer }) => answer.state === 'unknown'),
          unanswerable,
        ) >= least.unknown,
      );
    });

    after(() => {
      const line = (name: string, asked: readonly Asked[]) => {
        const confident = asked.filter(({ answer }) => answer.state === 'confident');
        const figures = [
          `recall@1 ${share(
            asked.filter(({ first }) => first),
            asked,
          ).toFixed(1)}`,
          `recall@3 ${share(
            asked.filter(({ one }) => one),
            asked,
          ).toFixed(1)}`,
          `confident ${share(confident, asked).toFixed(0)} %, of them right ${share(
            confident.filter(({ first }) => first),
            confident,
          ).toFixed(1)}`,
          `unknown ${share(
            asked.filter(({ answer }) => answer.state === 'unknown'),
            asked,
          ).toFixed(1)}`,
        ];
        console.log(`      ${name} (${asked.length}): ${figures.join('; ')}`);
      };
      for (const locale of LOCALES)
        line(
          locale,
          answerable.filter(({ question }) => question.locale === locale),
        );
      line('all', answerable);
      line('unanswerable', unanswerable);
    });
  });
