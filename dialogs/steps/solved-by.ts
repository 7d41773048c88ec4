import { solvedCard } from '../../cards/self-help-solved-card.js';
import { withoutAnySecret } from '../../services/secrets/secrets-in.js';
import type { Article } from '../../services/model/article.js';
import { over, type Decision } from '../ask.js';
import type { Ports } from '../ports.js';
import { selfHelpOf } from '../self-help-draft.js';
import { noteOf } from '../self-help-outcomes.js';
import type { Turn } from '../turn.js';

export type SolvedPorts = Pick<Ports, 'articles' | 'outcomes' | 'followUps' | 'report'>;

/** Self-help solved it: nothing is sent, the draft is over, and a day later it is asked whether it still is. An article that was never shown did not. */
export async function solvedBy(ports: SolvedPorts, turn: Turn, articleId: string | undefined): Promise<Decision> {
  const { articles, outcomes, report } = ports;
  const { theDraft: draft, place, now, m } = turn;
  const isShown = articleId !== undefined && selfHelpOf(draft).shown.includes(articleId);
  const article = isShown ? await articles.get(articleId, m.locale) : undefined;
  report('self_help.solved', { articleId: article?.id ?? '' });
  if (article) noteOf(outcomes, turn, 'solved', [article.id]);
  const asksAt = article && (await planned(ports, turn, article));
  turn.say({ card: solvedCard({ place, now, ...(article ? { article } : {}), ...(asksAt ? { asksAt } : {}) }, m), replaces: true });
  turn.forgetDraft();
  return over;
}

/** A question that cannot be kept is not promised; it takes nothing from what was solved. */
async function planned({ followUps, report }: SolvedPorts, turn: Turn, article: Article): Promise<Date | undefined> {
  const { theDraft: draft, user, m, address, now } = turn;
  const { id, customerId, serviceId, problem, selfHelp } = draft;
  if (customerId === undefined || serviceId === undefined || problem === undefined) return undefined;
  try {
    return await followUps.plan({
      id,
      partnerId: user.partnerId,
      userId: user.id,
      locale: m.locale,
      address,
      customerId,
      serviceId,
      articleId: article.id,
      articleTitle: article.title,
      problem: withoutAnySecret(problem, '…'),
      stepsDone: selfHelp?.ticked?.[article.id] ?? [],
      solvedAt: now.toISOString(),
    });
  } catch {
    report('self_help.follow_up_not_kept');
    return undefined;
  }
}
