/** All syllables of Mandarin without tones; ü is written v, and u where many type it so. */
const WRITTEN = (
  'a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha chai chan chang chao che chen ' +
  'cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao ' +
  'die ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai ' +
  'guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju ' +
  'juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie ' +
  'lin ling liu lo long lou lu luan lue lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne ' +
  'nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nue nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou ' +
  'pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao se sen ' +
  'seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao ' +
  'te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan ' +
  'xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi ' +
  'zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo'
).split(' ');

/** Beside the syllables there is a place for each word in Latin letters, by its first: initials tell no more of it. */
const WORD_MARK = '!';
const words = Array.from('abcdefghijklmnopqrstuvwxyz0123456789', (letter) => `${letter}${WORD_MARK}`);

/** Syllables (and words in Latin letters) are known by their place in the alphabet: so what begins with certain letters is a range. */
const ordered = [...WRITTEN, ...words].sort();
const places = new Map(ordered.map((written, place) => [written, place]));
const letters = Uint8Array.from(ordered, (written) => written.charCodeAt(0));

export const LONGEST_SYLLABLE = 6;
export const SYLLABLES = ordered.length;

/** @returns `undefined` when there is no such syllable. */
export function syllableNumber(written: string): number | undefined {
  return places.get(written);
}

/** The number that stands for a word in Latin letters or digits beginning with that one (lower case, as a code unit). */
export function wordNumber(letter: number): number | undefined {
  return places.get(`${String.fromCharCode(letter)}${WORD_MARK}`);
}

/** First letter of a syllable or word, as a code unit. */
export function firstLetter(syllable: number): number {
  return letters[syllable] ?? 0;
}

/** What begins with these letters: `from` inclusive, `to` exclusive; empty when nothing does. */
export function syllablesFrom(beginning: string): { readonly from: number; readonly to: number } {
  const from = placeOf(beginning);
  return { from, to: placeOf(`${beginning}{`) };
}

function placeOf(written: string): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? '') < written) low = middle + 1;
    else high = middle;
  }
  return low;
}
