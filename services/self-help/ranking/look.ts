import type { Features } from './features.js';
import { FIELD_COUNT, type PackedRanking } from './packed.js';
import { makeReadPart } from './read-part.js';
import type { Sought } from './sought.js';
import { makeTally } from './tally.js';

const [TITLE, SYMPTOMS, CODES, LEAD, TEXT] = [0, 1, 2, 3, 4] as const;
/** How sure a code tells that it is the one, by the field that has it. */
const CODE_COUNTS = [1, 0.7, 1, 0.3, 0.3] as const;

/** Of a text, in words. */
const USUAL_LENGTH = 200;

/** A document's features; its rough score, as a share of what could be reached and beside the best, is known before. */
export type Look = (document: number, rough: number, roughOfBest: number) => Features;

/** Reads documents for one question. By term its slot, by concept its place and one; 0 for those that were not asked. */
export function makeLook(packed: PackedRanking, sought: Sought, slotOf: Uint16Array, conceptAt: Uint16Array): Look {
  const { contents, heads } = packed;
  const { tokenStarts } = contents;
  const any = makeTally(sought);
  const part = makeTally(sought, any);
  const others = sought.concepts.flatMap((concept, index) => (packed.others[concept] === 1 ? [index] : []));
  const reader = makeReadPart(packed, sought, slotOf, conceptAt, part);

  return (document, rough, roughOfBest) => {
    const at = document * FIELD_COUNT;
    const looked = {
      head: 0,
      headAsked: 0,
      headAlike: 0,
      headRuns: 0,
      headConcepts: 0,
      headConceptsAlike: 0,
      headMeant: 0,
      headMeantAlike: 0,
      code: 0,
    };
    any.clear();
    reader.clear();
    let head = heads.starts[document] ?? 0;

    const readField = (field: number, note: (conceptsThere: number) => void) => {
      reader.open(at + field);
      do {
        part.clear();
        const conceptsThere = reader.read();
        note(conceptsThere);
      } while (!reader.isAtEnd());
      if (reader.code()) looked.code = Math.max(looked.code, CODE_COUNTS[field] ?? 0);
    };
    const noteHead = (conceptsThere: number) => {
      const weight = heads.weights[head++] ?? 0;
      const [literal, concepts] = [part.literal(), part.concepts()];
      if (literal === 0 && concepts === 0) return;
      const asked = weight > 0 ? Math.min(1, (literal * sought.total) / weight) : 0;
      looked.head = Math.max(looked.head, literal);
      looked.headAsked = Math.max(looked.headAsked, asked);
      looked.headAlike = Math.max(looked.headAlike, Math.sqrt(literal * asked));
      looked.headRuns = Math.max(looked.headRuns, part.runs());
      looked.headConcepts = Math.max(looked.headConcepts, concepts);
      const conceptsAsked = conceptsThere > 0 ? part.conceptWeight() / conceptsThere : 0;
      looked.headConceptsAlike = Math.max(looked.headConceptsAlike, Math.sqrt(concepts * conceptsAsked));
      const meant = part.meant();
      looked.headMeant = Math.max(looked.headMeant, meant);
      looked.headMeantAlike = Math.max(looked.headMeantAlike, Math.sqrt(meant * Math.max(asked, conceptsAsked)));
    };

    readField(TITLE, noteHead);
    if ((tokenStarts[at + CODES] ?? 0) > (tokenStarts[at + SYMPTOMS] ?? 0)) readField(SYMPTOMS, noteHead);
    readField(CODES, () => undefined);
    reader.clear();
    readField(LEAD, () => undefined);
    const [lead, leadConcepts, leadMeant] = [part.literal(), part.concepts(), part.meant()];
    const leadOften = reader.often(2);
    reader.clearTimes();
    readField(TEXT, () => undefined);
    // Written out, without spreading: for eighty documents a question it takes a quarter of the time otherwise.
    return {
      roughOfBest,
      rough,
      head: looked.head,
      headAsked: looked.headAsked,
      headAlike: looked.headAlike,
      headRuns: looked.headRuns,
      headConcepts: looked.headConcepts,
      headConceptsAlike: looked.headConceptsAlike,
      headMeant: looked.headMeant,
      headMeantAlike: looked.headMeantAlike,
      code: looked.code,
      lead,
      leadConcepts,
      leadMeant,
      text: part.literal(),
      passage: reader.bestPassage(),
      often: (2 * leadOften + reader.often(2)) / 3,
      textScore: reader.often(0.4 + ((tokenStarts[at + FIELD_COUNT] ?? 0) - (tokenStarts[at + TEXT] ?? 0)) / USUAL_LENGTH),
      any: any.literal(),
      anyRuns: any.runs(),
      anyConcepts: any.concepts(),
      anyMeant: any.meant(),
      stranger: others.some((index) => !any.hasConcept(index)) ? 1 : 0,
      length: Math.log10(1 + (tokenStarts[at + FIELD_COUNT] ?? 0) - (tokenStarts[at] ?? 0)) / 3,
    };
  };
}
