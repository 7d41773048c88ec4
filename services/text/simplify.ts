import pairs from 'opencc-js/dict/TSCharacters';

let table: ReadonlyMap<string, string> | undefined;

/**
 * OpenCC's Traditional -> Simplified table of single characters, read on first use so that a start-up does not pay for it.
 * Characters rather than phrases: a search key must not depend on what stands around it, or a part of a name would not be found in it.
 */
export function simplifiedForms(): ReadonlyMap<string, string> {
  table ??= new Map(pairs.split('|').map((pair) => pair.split(' ') as [string, string]));
  return table;
}
