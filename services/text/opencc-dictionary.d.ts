/** OpenCC's table of single characters, Traditional to Simplified: pairs parted by `|`, each "traditional simplified". opencc-js ships it untyped. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
