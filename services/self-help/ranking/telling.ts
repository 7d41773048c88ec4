/** Words that every question has, whatever it is about, folded; they count this much of what they would. */
export const LITTLE = 0.15;

const ENGLISH = new Set(
  (
    'a an the is are was were be been am do does did done has have had having will would should could can may might must shall to of in on at for from with by and or ' +
    'but if so as it its this that these those there their they them he she his her our we us you your i my me mine im ive id youre its what when where which who whom why how ' +
    'then than here while since after before also just please help hi hello hey thanks thank thx pls plz dear regard urgent asap today yesterday morning now still ' +
    'say said get got getting give any some all one anyone someone everyone want need know tell way try trying keep keeps again suddenly always really very too ' +
    'ok okay test bye good fine yes sure ' +
    'nobody everybody everything whole entire company business critical immediately stand stands user users customer customers ' +
    'not no dont doesnt cant isnt wont didnt arent wasnt hasnt havent about into over up out'
  ).split(' '),
);

const CHINESE = new RegExp(
  [
    '怎么办|怎么回事|怎么样|怎么弄|怎么搞|怎么|怎样|如何|为什么|为何|为啥|什么|咋办|咋回事|咋|是不是|能不能|可不可以|有没有|有什么|哪里|哪儿|哪个|多少',
    '一直|老是|总是|经常|突然|忽然|现在|目前|今天|昨天|早上|刚刚|刚才|最近|之前|之后|后来|每次|已经|还是|又|再|都|就|也|才|只|很|太|好',
    '好的|收到|测试一下|哈哈|嗯|请问|请教|请帮|麻烦|帮忙|帮我|帮|谢谢|多谢|您好|你好|大家|急急|着急|急|求助|求|拜托|请',
    '全公司|全体|全员|所有人|所有|全部|业务|停摆|全停了|全停|停了|非常|十分|紧急|严重|赶紧|马上|尽快',
    '我们|我的|你们|他们|她们|咱们|我|你|您|他|她|它|客户|用户|同事|同仁|老板|主管|大家|有人|有个|有些|有的|一个|这个|那个|这样|那样|这边|那边|这里|那里|公司',
    '的时候|时候|的话|的|了|吗|呢|啊|吧|呀|哦|嘛|是|在|和|与|或|及|并|把|被|给|让|对|从|为|以|于|要|会|能|可以|想|需要|应该|知道|发现|觉得|说|看到|遇到|碰到|出现|显示|提示|弄|搞',
  ].join('|'),
  'g',
);

export function isLittleWord(word: string): boolean {
  return ENGLISH.has(word);
}

/** How much each character of a folded text counts: 1, or `LITTLE` within a phrase that every question has. */
export function tellingOf(folded: string): Float32Array {
  const telling = new Float32Array(folded.length).fill(1);
  for (const { 0: phrase, index } of folded.matchAll(CHINESE)) telling.fill(LITTLE, index, index + phrase.length);
  return telling;
}
