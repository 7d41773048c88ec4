import type { Messages } from '../locales/messages.js';
import type { CollectedInDraft } from '../services/model/self-help-in-draft.js';

/** What was collected, as the form's description has it: a line for each thing that was filled in. */
export function collectedLines(collected: readonly CollectedInDraft[], m: Messages): readonly string[] {
  const lines = collected.flatMap(({ labels, values }) =>
    labels.flatMap((label, i) => (values[i] ? [`${m.words.labelled(label)}${values[i]}`] : [])),
  );
  return [...new Set(lines)];
}

/** A description with the lines of what was collected: those that it had `before` are exchanged, each stands in it once. */
export function withCollected(description: string, before: readonly string[], lines: readonly string[]): string {
  const stale = new Set(before.filter((line) => !lines.includes(line)));
  const kept = description.split('\n').filter((line) => !stale.has(line));
  return [...kept, ...lines.filter((line) => !kept.includes(line))].join('\n').trim();
}
