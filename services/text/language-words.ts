/** Words of product names: people of every language write them in Latin letters. */
export const PRODUCT_WORDS = new Set(
  (
    'exchange online teams sharepoint onedrive outlook microsoft office intune entra azure active directory power bi apps automate dynamics sales word excel ' +
    'powerpoint onenote owa exo aad mfa sso vpn windows edge chrome ios android mac iphone ipad id app error code http https www com cn admin center'
  ).split(' '),
);

/** Words that only sentences have. */
export const ENGLISH_FUNCTION_WORDS = new Set(
  (
    "the a an is are was were be been has have had do does did can can't cannot could will won't would not don't doesn't didn't isn't aren't in on at to from of for " +
    'with since and or but when while after before this that these their our my it its they we you i all any no some how what why please'
  ).split(' '),
);

/** Characters that Chinese sentences have and names of companies hardly. */
export const HAN_FUNCTION_CHARACTERS = new Set('的了不没沒是无無收到我们們你您他她这這那吗嗎呢请請问問被从從都也就还還');

/** Simplified forms that are Traditional characters too, and the reverse: they show nothing. */
export const SHARED_CHARACTERS = new Set(
  '后里台干面只出制系采表谷丑斗余几了才向回布家志板松征致注准划卷咸困症种沈范郁朱姜游胡须須云于於著乾瞭徵係証託佈姊佔秘群峰炮双',
);
