/**
 * A tree of phrases, each a row of terms, with the concepts they stand for. Its branches are found by open addressing: the node and the term
 * at `2 * place`, where they lead in `next`.
 */
export interface PackedPhrases {
  readonly keys: Uint32Array<ArrayBuffer>;
  /** The node one comes to; 0 is free, since nothing leads to the root. */
  readonly next: Uint32Array<ArrayBuffer>;
  /** Where each node's concepts begin in `concepts`; one more entry, the end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** The number of a concept, doubled; and one where only questions say it so. */
  readonly concepts: Uint32Array<ArrayBuffer>;
  /** Terms from here on begin no phrase and stand in none. */
  readonly terms: number;
}

interface Node {
  readonly branches: Map<number, Node>;
  readonly number: number;
  readonly concepts: Set<number>;
}

export interface Phrase {
  readonly terms: readonly number[];
  readonly concept: number;
  readonly askedOnly: boolean;
}

export function packPhrases(phrases: readonly Phrase[], terms: number): PackedPhrases {
  const nodes: Node[] = [];
  const grow = (): Node => {
    const node = { branches: new Map<number, Node>(), number: nodes.length, concepts: new Set<number>() };
    nodes.push(node);
    return node;
  };
  const root = grow();
  for (const phrase of phrases) {
    if (phrase.terms.length === 0) continue;
    let node = root;
    for (const term of phrase.terms) {
      let branch = node.branches.get(term);
      if (!branch) node.branches.set(term, (branch = grow()));
      node = branch;
    }
    node.concepts.add(phrase.concept * 2 + (phrase.askedOnly ? 1 : 0));
  }
  return { ...packBranches(nodes), ...packConcepts(nodes), terms };
}

function packBranches(nodes: readonly Node[]): Pick<PackedPhrases, 'keys' | 'next'> {
  let size = 16;
  while (size < nodes.length * 2) size *= 2;
  const keys = new Uint32Array(size * 2);
  const next = new Uint32Array(size);
  for (const node of nodes) {
    for (const [term, branch] of node.branches) {
      let place = placeOf(node.number, term, size);
      while (next[place] !== 0) place = (place + 1) & (size - 1);
      keys[place * 2] = node.number;
      keys[place * 2 + 1] = term;
      next[place] = branch.number;
    }
  }
  return { keys, next };
}

function packConcepts(nodes: readonly Node[]): Pick<PackedPhrases, 'starts' | 'concepts'> {
  const starts = new Uint32Array(nodes.length + 1);
  nodes.forEach((node, index) => (starts[index + 1] = (starts[index] ?? 0) + node.concepts.size));
  return { starts, concepts: Uint32Array.from(nodes.flatMap((node) => [...node.concepts])) };
}

/** @returns the node that the term leads to, 0 when no phrase goes on so. */
export function follow({ keys, next, terms }: PackedPhrases, node: number, term: number): number {
  if (term < 0 || term >= terms) return 0;
  const size = next.length;
  let place = placeOf(node, term, size);
  for (let found = next[place] ?? 0; found !== 0; found = next[place] ?? 0) {
    if (keys[place * 2] === node && keys[place * 2 + 1] === term) return found;
    place = (place + 1) & (size - 1);
  }
  return 0;
}

function placeOf(node: number, term: number, size: number): number {
  const mixed = Math.imul(Math.imul(node, 0x9e3779b1) ^ term, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (size - 1);
}
