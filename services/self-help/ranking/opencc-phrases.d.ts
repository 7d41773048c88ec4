/** OpenCC's table of Taiwan's phrases and what the mainland says, both in Traditional characters: pairs parted by `|`, each "taiwan mainland". */
declare module 'opencc-js/dict/TWPhrasesRev' {
  const pairs: string;
  export default pairs;
}
