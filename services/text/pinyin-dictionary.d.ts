/** pinyin-pro's table of single characters: the readings of a character with tone marks, parted by spaces, the usual one first. Shipped untyped. */
declare module 'pinyin-pro/dist/esm/data/dict1.mjs' {
  const readings: { get(character: string): string | undefined };
  export default readings;
}
