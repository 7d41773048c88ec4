import { OWN_SOURCE, type Article } from '../../../services/model/article.js';
import type { Locale, Localised } from '../../../services/model/locale.js';

function inAll(
  id: string,
  serviceId: string,
  codes: readonly string[],
  texts: Localised<readonly [title: string, ...symptoms: string[]]>,
): readonly Article[] {
  return (Object.keys(texts) as Locale[]).map((locale) => {
    const [title, ...symptoms] = texts[locale];
    return {
      id,
      locale,
      serviceId,
      title,
      symptoms,
      codes,
      sourceId: OWN_SOURCE,
      causes: [],
      collect: [],
      steps: [],
      check: '',
      link: 'https://learn.microsoft.com/',
    };
  });
}

export const ARTICLES: readonly Article[] = [
  ...inAll('mail-missing', 'exchange-online', [], {
    'zh-CN': ['收不到外部邮件', '用户收不到外部邮件', '客户发来的邮件没收到'],
    'zh-TW': ['收不到外部郵件', '使用者收不到外部郵件', '外面寄來的信沒收到'],
    'en-US': ['Mail from outside does not arrive', 'users cannot receive external mail', 'external email missing'],
  }),
  ...inAll('ndr-708', 'exchange-online', ['5.7.708'], {
    'zh-CN': ['发送邮件被退回', '外发邮件退信', '发信被拒绝'],
    'zh-TW': ['寄信被退回', '寄出的郵件退信', '寄信被拒絕'],
    'en-US': ['Outgoing mail is rejected', 'mail bounces', 'access denied, traffic not accepted from this IP'],
  }),
  ...inAll('mailbox-full', 'exchange-online', [], {
    'zh-CN': ['邮箱已满', '邮箱满了', '超出邮箱配额'],
    'zh-TW': ['信箱已滿', '信箱滿了', '超出信箱配額'],
    'en-US': ['Mailbox is full', 'mailbox quota exceeded', 'mailbox full'],
  }),
  ...inAll('teams-sign-in', 'teams', ['CAA20002'], {
    'zh-CN': ['无法登录 Teams', '登录不了 Teams', 'Teams 一直转圈'],
    'zh-TW': ['無法登入 Teams', '登入不了 Teams', 'Teams 一直轉圈'],
    'en-US': ['Cannot sign in to Teams', "users can't sign in to teams", 'teams keeps loading'],
  }),
  ...inAll('teams-audio', 'teams', [], {
    'zh-CN': ['会议没有声音', '开会听不到声音', '麦克风没声音'],
    'zh-TW': ['會議沒有聲音', '開會聽不到聲音', '麥克風沒聲音'],
    'en-US': ['No sound in meetings', 'nobody hears me in a meeting', 'microphone does not work'],
  }),
  ...inAll('sync-stuck', 'onedrive', ['0x8004DE40'], {
    'zh-CN': ['OneDrive 不同步', '文件同步卡住', '一直显示正在同步'],
    'zh-TW': ['OneDrive 不同步', '檔案同步卡住', '一直顯示正在同步'],
    'en-US': ['OneDrive does not sync', 'files stuck syncing', 'sync pending forever'],
  }),
  ...inAll('sign-in-blocked', 'entra-id', ['AADSTS50053'], {
    'zh-CN': ['账户被锁定', '密码错误次数过多，账户锁定', '无法登录，账户已锁'],
    'zh-TW': ['帳戶被鎖定', '密碼錯誤次數過多，帳戶鎖定', '無法登入，帳戶已鎖'],
    'en-US': ['Account is locked', 'too many wrong passwords', 'account locked out'],
  }),
  ...inAll('suspended', 'billing', [], {
    'zh-CN': ['订阅被暂停', '订阅已暂停，服务不可用', '没有续费'],
    'zh-TW': ['訂閱被暫停', '訂閱已暫停，服務無法使用', '沒有續費'],
    'en-US': ['Subscription is suspended', 'subscription suspended after non-payment', 'renewal failed'],
  }),
];
