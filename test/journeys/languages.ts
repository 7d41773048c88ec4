import type { Locale } from '../../services/model/locale.js';

/** What people of one language say in the journeys; each sentence is written for that language, not translated. */
export interface Language {
  readonly locale: Locale;
  /** A helpdesk agent of the first partner, and a colleague. */
  readonly user: string;
  readonly colleague: string;
  readonly hi: string;
  readonly help: string;
  readonly myRequests: string;
  readonly cancel: string;
  readonly startOver: string;
  readonly back: string;
  /** Asks for another language, and which one that is. */
  readonly switchTo: readonly [string, Locale];
  /** Contoso's Exchange, one sentence that names everything. */
  readonly mail: string;
  /** The same problem in a colleague's words. */
  readonly mailAgain: string;
  /** Only the customer. */
  readonly customer: string;
  /** Only the problem, once the customer and the service are known. */
  readonly problem: string;
  readonly billing: string;
  /** Fabrikam, urgent, everybody. */
  readonly critical: string;
  /** Contoso, urgent. */
  readonly criticalWithoutAgreement: string;
  readonly impact: string;
  /** Contoso's SharePoint, on which an incident is open. */
  readonly incident: string;
  readonly foreignCustomer: string;
  readonly note: string;
}

export const LANGUAGES: readonly Language[] = [
  {
    locale: 'en-US',
    user: 'Olivia Grant',
    colleague: '林晓岚',
    hi: 'hi',
    help: 'help',
    myRequests: 'my requests',
    cancel: 'cancel',
    startOver: 'start over',
    back: 'back',
    switchTo: ['繁體中文', 'zh-TW'],
    mail: "Contoso users can't receive external mail in Exchange",
    mailAgain: 'In Exchange at Contoso, external mail is not received by any users',
    customer: 'Contoso',
    problem: 'Users cannot receive mail from outside since this morning',
    billing: 'Contoso was charged twice on the invoice for October',
    critical: 'Fabrikam: nobody can receive mail in Exchange, the whole company stands still, urgent',
    criticalWithoutAgreement: 'Contoso: nobody can receive mail in Exchange, the whole company stands still, urgent',
    impact: 'No orders come in, all 400 people wait',
    incident: 'Contoso users cannot open the document library in SharePoint',
    foreignCustomer: 'Northwind Traders users cannot receive mail in Exchange',
    note: 'It also concerns the sales mailbox',
  },
  {
    locale: 'zh-CN',
    user: '周予安',
    colleague: '林晓岚',
    hi: '你好',
    help: '帮助',
    myRequests: '我的请求',
    cancel: '取消',
    startOver: '重新开始',
    back: '上一步',
    switchTo: ['English', 'en-US'],
    mail: 'Contoso 的 Exchange 用户收不到外部邮件',
    mailAgain: 'Contoso 那边 Exchange 全部用户都收不到外部邮件了',
    customer: 'Contoso',
    problem: '今天早上开始，用户收不到外面发来的邮件',
    billing: 'Contoso 十月份的发票被重复扣费了',
    critical: 'Fabrikam 全公司的 Exchange 都收不到邮件，业务全停了，非常紧急',
    criticalWithoutAgreement: 'Contoso 全公司的 Exchange 都收不到邮件，业务全停了，非常紧急',
    impact: '订单进不来，四百人都在等',
    incident: 'Contoso 的 SharePoint 文档库打不开',
    foreignCustomer: 'Northwind Traders 的 Exchange 用户收不到邮件',
    note: '销售部的邮箱也受影响',
  },
  {
    locale: 'zh-TW',
    user: '陳柏翰',
    colleague: '林晓岚',
    hi: '您好',
    help: '說明',
    myRequests: '我的要求',
    cancel: '取消',
    startOver: '重新開始',
    back: '上一步',
    switchTo: ['简体中文', 'zh-CN'],
    mail: 'Contoso 的 Exchange 使用者收不到外部郵件',
    mailAgain: 'Contoso 那邊 Exchange 全部使用者都收不到外部郵件了',
    customer: 'Contoso',
    problem: '今天早上開始，使用者收不到外面寄來的郵件',
    billing: 'Contoso 十月份的發票被重複扣款了',
    critical: 'Fabrikam 全公司的 Exchange 都收不到郵件，業務全部停擺，非常緊急',
    criticalWithoutAgreement: 'Contoso 全公司的 Exchange 都收不到郵件，業務全部停擺，非常緊急',
    impact: '訂單進不來，四百人都在等',
    incident: 'Contoso 的 SharePoint 文件庫打不開',
    foreignCustomer: 'Northwind Traders 的 Exchange 使用者收不到郵件',
    note: '業務部的信箱也受影響',
  },
];

/** Runs the same journeys in each language. */
export function inEachLanguage(title: string, journeys: (language: Language) => void): void {
  for (const language of LANGUAGES) describe(`${title} (${language.locale})`, () => journeys(language));
}
