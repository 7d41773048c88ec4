/** OpenCC's table of single characters, Traditional to Simplified: pairs parted by `|`, each "traditional simplified". opencc-js ships it untyped. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}

/** The reverse: "simplified traditional". A character that both scripts have may be in it, with what it can stand for. */
declare module 'opencc-js/dict/STCharacters' {
  const pairs: string;
  export default pairs;
}
