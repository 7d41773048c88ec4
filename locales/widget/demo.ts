import type { Locale } from '../locale.js';

/** The demo page's own words; apart from the widget's, so that a portal's visitors never load them. */
const enUS = {
  title: 'Escalation to 21Vianet',
  lead: 'Say what is wrong with which customer. You leave with a fix, or with a request that is safely on its way to 21Vianet.',
  trySaying: 'Try saying',
  /** `one` and `other` are customers of the partner whose user is trying it. */
  phrases: (one: string, other: string) => [
    `${one} users do not receive external mail in Exchange`,
    `${other} users can’t sign in to Teams since this morning, urgent`,
    'My requests',
    'Help',
  ],
  chatWith: (name: string) => `Chat as ${name}`,
  settings: 'Settings',
  embedTitle: 'Put it into your portal',
  embedLead: 'One tag loads a button of 3 KiB; the chat itself loads when somebody opens it.',
  embedToken: 'The token address is your own: your server asks this service for a token for the person who is signed in.',
  embedGuide: 'The address answers a POST with what POST /webchat/token gave your server.',
  configuredTitle: 'The service is running',
  configuredLead: 'Sample users are only there in demo mode. People reach this service from your partner portal or from Microsoft Teams.',
  notReached: 'The service does not answer at the moment.',
};

export type DemoMessages = typeof enUS;

const zhCN: DemoMessages = {
  title: '呈报至世纪互联',
  lead: '说出哪位客户遇到了什么问题，您会得到解决办法，或一份已妥善送往世纪互联的请求。',
  trySaying: '可以这样说',
  phrases: (one, other) => [`${one} 的 Exchange 用户收不到外部邮件`, `${other} 的用户今天早上开始无法登录 Teams，很急`, '我的请求', '帮助'],
  chatWith: (name) => `以${name}的身份对话`,
  settings: '设置',
  embedTitle: '放进您的门户',
  embedLead: '一个标签只加载 3 KiB 的按钮；有人打开时才加载对话。',
  embedToken: '令牌地址由您自己提供：您的服务器为已登录的用户向本服务申请令牌。',
  embedGuide: '该地址以 POST 方式访问，返回您的服务器从 POST /webchat/token 得到的内容。',
  configuredTitle: '服务正在运行',
  configuredLead: '示例用户仅在演示模式下提供。用户从您的合作伙伴门户或 Microsoft Teams 使用本服务。',
  notReached: '服务暂时没有响应。',
};

const zhTW: DemoMessages = {
  title: '呈報至世紀互聯',
  lead: '說出哪位客戶遇到了什麼問題，您會得到解決辦法，或一份已妥善送往世紀互聯的支援要求。',
  trySaying: '可以這樣說',
  phrases: (one, other) => [
    `${one} 的 Exchange 使用者收不到外部郵件`,
    `${other} 的使用者今天早上開始無法登入 Teams，很急`,
    '我的要求',
    '說明',
  ],
  chatWith: (name) => `以${name}的身分對話`,
  settings: '設定',
  embedTitle: '放進您的入口網站',
  embedLead: '一個標籤只載入 3 KiB 的按鈕；有人開啟時才載入對話。',
  embedToken: '權杖位址由您自己提供：您的伺服器為已登入的使用者向本服務申請權杖。',
  embedGuide: '該位址以 POST 方式存取，傳回您的伺服器從 POST /webchat/token 得到的內容。',
  configuredTitle: '服務正在執行',
  configuredLead: '範例使用者僅在示範模式下提供。使用者從您的合作夥伴入口網站或 Microsoft Teams 使用本服務。',
  notReached: '服務暫時沒有回應。',
};

const modules: Readonly<Record<Locale, DemoMessages>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, 'en-US': enUS };

/** The demo page's words in one language. */
export function demoMessagesFor(locale: Locale): DemoMessages {
  return modules[locale];
}
