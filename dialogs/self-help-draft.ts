import { collectedLines, withCollected } from '../cards/collected-lines.js';
import { readCollected, readTicks } from '../cards/self-help-inputs.js';
import type { Messages } from '../locales/index.js';
import type { Draft } from '../services/model/draft.js';
import type { CollectedInDraft, SelfHelpInDraft } from '../services/model/self-help-in-draft.js';

type Sent = Readonly<Record<string, unknown>>;

/** What is known of self-help in a draft; nothing was shown yet where there is nothing. */
export const selfHelpOf = ({ selfHelp }: Draft): SelfHelpInDraft => selfHelp ?? { shown: [] };

/** The article that is shown in full: the one opened last; else the first, where it is almost certainly the one. */
export function openArticle({ answer, opened = [] }: SelfHelpInDraft): string | undefined {
  if (!answer) return undefined;
  return opened.findLast((id) => answer.articleIds.includes(id)) ?? (answer.state === 'confident' ? answer.articleIds[0] : undefined);
}

/** The articles that were there to be read in full, not only in a line. */
export function readInFull(selfHelp: SelfHelpInDraft): readonly string[] {
  const { answer, opened = [] } = selfHelp;
  return [...new Set([...opened, ...(answer?.state === 'confident' ? answer.articleIds.slice(0, 1) : [])])];
}

/** The article that is meant where none is named: the open one, else the likeliest. */
export function meantArticle(selfHelp: SelfHelpInDraft): string | undefined {
  return openArticle(selfHelp) ?? selfHelp.answer?.articleIds[0] ?? selfHelp.shown[0];
}

/** The draft with the inputs that a card of self-help sent along: ticked steps, and what was collected. */
export function withSentInputs(draft: Draft, sent: Sent, m: Messages): Draft {
  return withCollectedInputs(withTickedSteps(draft, sent), sent, m);
}

/** The same for a card that stays as it is. Teams empties a card's inputs with every press, so its next press takes no tick back. */
export function withInputsOfStayingCard(draft: Draft, sent: Sent & { readonly ask?: number | undefined }, m: Messages): Draft {
  const after = withSentInputs(draft, sent, m);
  return after.selfHelp && sent.ask !== undefined ? { ...after, selfHelp: { ...after.selfHelp, sentBy: sent.ask } } : after;
}

function withTickedSteps(draft: Draft, sent: Sent): Draft {
  const { selfHelp } = draft;
  if (!selfHelp?.answer) return draft;
  const before = selfHelp.ticked ?? {};
  const ticked = Object.fromEntries(
    [...new Set([...Object.keys(before), ...selfHelp.answer.articleIds])].flatMap((id) => {
      const place = selfHelp.answer?.articleIds.indexOf(id) ?? -1;
      const former = before[id] ?? [];
      const read = place < 0 ? former : readTicks(sent, place + 1, former);
      const stays = selfHelp.sentBy !== undefined && selfHelp.sentBy === sent['ask'];
      const steps = stays ? [...new Set([...former, ...read])].sort((a, b) => a - b) : read;
      return steps.length > 0 ? [[id, steps] as const] : [];
    }),
  );
  const { ticked: _, ...rest } = selfHelp;
  return { ...draft, selfHelp: Object.keys(ticked).length > 0 ? { ...rest, ticked } : rest };
}

/** Into a form that was typed into already it goes at once, since that is shown as it was typed. */
function withCollectedInputs(draft: Draft, sent: Sent, m: Messages): Draft {
  const { selfHelp, typed } = draft;
  const asked = selfHelp?.collected?.find(({ articleId }) => articleId === selfHelp.collecting);
  const values = asked && readCollected(sent, asked.labels.length);
  if (!selfHelp || !asked || !values) return draft;
  const before = selfHelp.collected ?? [];
  const collected = before.map((one) => (one === asked ? { ...asked, values } : one));
  const description = withCollected(typed?.['description'] ?? '', collectedLines(before, m), collectedLines(collected, m));
  return { ...draft, selfHelp: { ...selfHelp, collected }, ...(typed ? { typed: { ...typed, description } } : {}) };
}

/** The draft while it is asked for what an article says to collect; what was filled in before stays beside its labels. */
export function collecting(draft: Draft, articleId: string, labels: readonly string[]): Draft {
  const selfHelp = selfHelpOf(draft);
  const before = selfHelp.collected ?? [];
  const former = before.find((one) => one.articleId === articleId);
  const asked: CollectedInDraft = { articleId, labels, values: former?.values ?? [] };
  const collected = former ? before.map((one) => (one === former ? asked : one)) : [...before, asked];
  return { ...draft, selfHelp: { ...selfHelp, collecting: articleId, collected } };
}
