import type { Sought } from './sought.js';

/** A word that is only meant, not said, counts a little less. */
const MEANT = 0.85;

/** What of a question was met in a part of a document. Kept from one part to the next: `clear` begins anew. */
export interface Tally {
  clear(): void;
  meet(slot: number): void;
  /** @param run The place of the first neighbour, and one. */
  meetRun(run: number): void;
  meetConcept(index: number): void;
  hasConcept(index: number): boolean;
  literal(): number;
  runs(): number;
  concepts(): number;
  /** What the concepts that were met tell, not as a share. */
  conceptWeight(): number;
  meant(): number;
}

/** @param whole Is told everything that is met here too. */
export function makeTally(sought: Sought, whole?: Tally): Tally {
  const { slotWeights, pairWeights, runWeights, conceptWeights, slots, runs, isHan, masses, said } = sought;
  /** The round in which each was met last. */
  const metSlots = new Uint32Array(sought.slotCount);
  const metRuns = new Uint32Array(slots.length + 1);
  const metConcepts = new Uint32Array(conceptWeights.length);
  const byConcept = new Uint32Array(slots.length);
  let [round, literal, run, concept] = [1, 0, 0, 0];

  const isSaid = (place: number): boolean => {
    if (!isHan[place]) return metSlots[slots[place] ?? 0] === round;
    const [here, before] = [runs[place] ?? 0, place > 0 ? (runs[place - 1] ?? 0) : 0];
    if ((here > 0 && metRuns[here] === round) || (before > 0 && metRuns[before] === round)) return true;
    const alone = !isHan[place + 1] && !(place > 0 && isHan[place - 1]);
    return alone && metSlots[slots[place] ?? 0] === round;
  };

  return {
    clear() {
      round += 1;
      [literal, run, concept] = [0, 0, 0];
    },
    meet(slot) {
      if (metSlots[slot] === round) return;
      metSlots[slot] = round;
      literal += slotWeights[slot] ?? 0;
      whole?.meet(slot);
    },
    meetRun(at) {
      if (metRuns[at] === round) return;
      metRuns[at] = round;
      literal += pairWeights[at - 1] ?? 0;
      run += runWeights[at - 1] ?? 0;
      whole?.meetRun(at);
    },
    meetConcept(index) {
      if (metConcepts[index] === round) return;
      metConcepts[index] = round;
      concept += conceptWeights[index] ?? 0;
      whole?.meetConcept(index);
    },
    hasConcept: (index) => metConcepts[index] === round,
    literal: () => literal / sought.total,
    runs: () => run / sought.runTotal,
    concepts: () => concept / sought.conceptTotal,
    conceptWeight: () => concept,
    meant() {
      if (literal === 0 && concept === 0) return 0;
      for (const { index, from, to } of said) if (metConcepts[index] === round) byConcept.fill(round, from, to);
      let meant = 0;
      for (let place = 0; place < slots.length; place += 1) {
        const mass = masses[place] ?? 0;
        if (mass === 0) continue;
        if (slots[place] !== 0 && isSaid(place)) meant += mass;
        else if (byConcept[place] === round) meant += mass * MEANT;
      }
      return meant / sought.massTotal;
    },
  };
}
