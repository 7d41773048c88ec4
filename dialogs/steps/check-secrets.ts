import { secretsCard, type ShownSecret } from '../../cards/secrets-card.js';
import { readCommand, type Messages } from '../../locales/index.js';
import { cleanedDraft, keptInDraft, secretsOf, type CheckedPlace } from '../../services/secrets/draft-secrets.js';
import { masked, type SecretFinding } from '../../services/secrets/secrets-in.js';
import { again, ask, known, type Decision } from '../ask.js';
import { withMore } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';

/**
 * Nothing that looks like a secret leaves unseen: it is pointed out, and removed or kept knowingly. Looked at anew in every turn, so that
 * words which come later are looked at too; texts without any go on without a question.
 */
export function checkSecrets({ report }: Pick<Ports, 'report'>) {
  return function checkSecrets(turn: Turn): Decision {
    const { theDraft: draft } = turn;
    if (!draft.details) return known;
    const findings = secretsOf(draft);
    if (findings.length === 0) return settled(turn);
    const decision = decided(turn);
    if (decision) report('secrets.decided', { in: 'draft', decision });
    switch (decision) {
      case 'edit':
        turn.learn({ ...draft, details: undefined, duplicates: undefined });
        return again;
      case 'remove':
        turn.learn(cleanedDraft(draft, findings, turn.m.secrets.removed));
        return again;
      case 'keep':
        turn.learn(keptInDraft(draft, findings));
        return again;
      case undefined: {
        const text = turn.takeText();
        if (text && readCommand(text) === undefined) turn.learn(withMore(turn.theDraft, text));
        report('secrets.found', { in: 'draft', count: findings.length });
        const secrets = shown(secretsOf(turn.theDraft), turn.m);
        return ask({ card: secretsCard({ secrets, place: turn.place, of: turn.nextStamp() }, turn.m), replaces: text === undefined });
      }
    }
  };
}

/** What was kept once and is gone now was not kept. */
function settled(turn: Turn): Decision {
  const { secretsKept, ...draft } = turn.theDraft;
  if (secretsKept && secretsOf(draft).length === 0) turn.person.draft = draft;
  return known;
}

function decided(turn: Turn): 'remove' | 'keep' | 'edit' | undefined {
  const { untaken } = turn;
  if (untaken.kind !== 'action' || ('requestId' in untaken.action && untaken.action.requestId !== undefined)) return undefined;
  const kind = turn.takeAction('secrets.remove', 'secrets.keep', 'secrets.edit')?.kind;
  return kind === 'secrets.remove' ? 'remove' : kind === 'secrets.keep' ? 'keep' : kind && 'edit';
}

function shown(findings: readonly SecretFinding<CheckedPlace>[], m: Messages): readonly ShownSecret[] {
  const name = (place: CheckedPlace) => (place === 'problem' ? m.secrets.places.problem : m.details.fields[place]);
  return findings.map(({ kind, text, places }) => ({ kind, masked: masked(text), places: namesOf(places).map(name) }));
}

/** What was said first is in the description too, unless that was changed: naming both would only puzzle. */
function namesOf(places: readonly CheckedPlace[]): readonly CheckedPlace[] {
  return places.length > 1 ? places.filter((place) => place !== 'problem') : places;
}
