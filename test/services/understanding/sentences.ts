import type { UsersAffected } from '../../../services/model/draft.js';
import type { Severity } from '../../../services/model/severity.js';

/** What a sentence must be read as; names are the beginnings of customers', times are Beijing's, all for Tuesday 2026-11-24 15:30. */
export interface Sentence {
  readonly says: string;
  readonly customers?: readonly string[];
  readonly services?: readonly string[];
  readonly severity?: Severity;
  readonly since?: string;
  readonly users?: UsersAffected;
  readonly problem?: string;
  readonly codes?: readonly string[];
}

const DYNAMICS = ['dynamics-365-sales', 'dynamics-365-finance'];

/** Written by hand, as people write; what is absent must not be read into it. */
export const SENTENCES: readonly Sentence[] = [
  { says: 'Contoso 的 Exchange 用户收不到外部邮件', customers: ['Contoso'], services: ['exchange-online'], problem: 'Exchange 用户收不到外部邮件' },
  { says: "Fabrikam users can't sign in to Teams since this morning, urgent", customers: ['Fabrikam'], services: ['teams'], severity: 'B', since: '2026-11-24 08:00', problem: "Users can't sign in to Teams since this morning, urgent" },
  { says: "Fabrikam, Inc. users can't receive external mail in Exchange", customers: ['Fabrikam'], services: ['exchange-online'], problem: "Users can't receive external mail in Exchange" },
  { says: '云启的用户登录不了 Teams', customers: ['云启物流', '上海云启'], services: ['teams'], problem: '用户登录不了 Teams' },
  { says: 'Contoso', customers: ['Contoso'] },
  { says: 'contoso exchange', customers: ['Contoso'], services: ['exchange-online'] },
  { says: 'Contoso Exchange 有问题', customers: ['Contoso'], services: ['exchange-online'] },
  { says: 'hi' },
  { says: '您好' },
  { says: '我要报一个问题' },
  { says: 'I want to report a problem for a customer' },
  { says: 'Our customer Contoso has a problem with Teams', customers: ['Contoso'], services: ['teams'] },
  { says: "Hi, Contoso's SharePoint is down for everyone since 9:30", customers: ['Contoso'], services: ['sharepoint-online'], severity: 'A', since: '2026-11-24 09:30', users: 'all', problem: 'SharePoint is down for everyone since 9:30' },
  { says: '您好，Contoso 的使用者從昨天下午開始無法登入 Teams，非常緊急', customers: ['Contoso'], services: ['teams'], severity: 'B', since: '2026-11-23 14:00', problem: '使用者從昨天下午開始無法登入 Teams，非常緊急' },
  { says: '上海云启科技全部用户从今早9点开始收不到邮件', customers: ['上海云启'], services: ['exchange-online'], severity: 'A', since: '2026-11-24 09:00', users: 'all', problem: '全部用户从今早9点开始收不到邮件' },
  { says: '两小时前 Fabrikam 的 OneDrive 不同步', customers: ['Fabrikam'], services: ['onedrive'], since: '2026-11-24 13:30', problem: '两小时前 Fabrikam 的 OneDrive 不同步' },
  { says: 'Fabrikam: Outlook error 0x8004fc12 3 days ago', customers: ['Fabrikam'], services: ['exchange-online'], since: '2026-11-21 15:30', codes: ['0x8004FC12'], problem: 'Outlook error 0x8004fc12 3 days ago' },
  { says: '不急，想咨询一下 Contoso 的 Power BI 许可证怎么申请', customers: ['Contoso'], services: ['power-bi'], severity: 'C', problem: '不急，想咨询一下 Contoso 的 Power BI 许可证怎么申请' },
  { says: 'AADSTS50126', codes: ['AADSTS50126'], problem: 'AADSTS50126' },
  { says: 'Dynamics 365 打不开', services: DYNAMICS, problem: 'Dynamics 365 打不开' },
  { says: 'Contoso 的 Dynamics 365 Sales 打不开', customers: ['Contoso'], services: ['dynamics-365-sales'], problem: 'Dynamics 365 Sales 打不开' },
  { says: 'Contoso 业务瘫痪，Azure 虚拟机全部不可用', customers: ['Contoso'], services: ['azure'], severity: 'A', problem: '业务瘫痪，Azure 虚拟机全部不可用' },
  { says: 'Contoso 的發票金額不對', customers: ['Contoso'], services: ['billing'], problem: '發票金額不對' },
  { says: 'How do I add a shared mailbox for Fabrikam?', customers: ['Fabrikam'], services: ['exchange-online'], severity: 'C', problem: 'How do I add a shared mailbox for Fabrikam?' },
  { says: 'Three users of Contoso get 550 5.7.708 from Outlook since yesterday 3pm', customers: ['Contoso'], services: ['exchange-online'], since: '2026-11-23 15:00', users: 'some', codes: ['5.7.708'], problem: 'Three users of Contoso get 550 5.7.708 from Outlook since yesterday 3pm' },
  { says: '请在今天下午之前处理', problem: '请在今天下午之前处理' },
  { says: '上周五开始 Contoso 的 Intune 设备注册失败', customers: ['Contoso'], services: ['intune'], since: '2026-11-20 09:00', problem: '上周五开始 Contoso 的 Intune 设备注册失败' },
  { says: '11月20日起 Contoso OneDrive 同步失败', customers: ['Contoso'], services: ['onedrive'], since: '2026-11-20 09:00', problem: '11月20日起 Contoso OneDrive 同步失败' },
  { says: 'users cannot receive external mail', services: ['exchange-online'], problem: 'Users cannot receive external mail' },
  { says: 'for the last two hours mail is stuck at Contoso', customers: ['Contoso'], services: ['exchange-online'], since: '2026-11-24 13:30', problem: 'For the last two hours mail is stuck at Contoso' },
  { says: 'Contoso 一个用户的邮箱满了', customers: ['Contoso'], services: ['exchange-online'], users: 'one', problem: '一个用户的邮箱满了' },
  { says: 'Contoso 的 Teams 收不到会议邮件通知', customers: ['Contoso'], services: ['teams'], problem: 'Teams 收不到会议邮件通知' },
  { says: '昨晚 20:15 Contoso 的 VPN gateway 断了', customers: ['Contoso'], services: ['azure'], since: '2026-11-23 20:15', problem: '昨晚 20:15 Contoso 的 VPN gateway 断了' },
  { says: 'Contoso 的 Office 365 无法激活', customers: ['Contoso'], services: ['exchange-online', 'teams', 'microsoft-365-apps'], problem: 'Office 365 无法激活' },
  { says: 'Fabrikam Teams 今天早上 10 点半起部分員工無法開會', customers: ['Fabrikam'], services: ['teams'], since: '2026-11-24 10:30', users: 'some', problem: 'Teams 今天早上 10 点半起部分員工無法開會' },
  { says: '非常紧急！Contoso 所有用户的邮箱都登录不了', customers: ['Contoso'], services: ['exchange-online'], severity: 'A', users: 'all', problem: '非常紧急！Contoso 所有用户的邮箱都登录不了' },
  { says: 'Severity C: Fabrikam would like a second Power BI workspace', customers: ['Fabrikam'], services: ['power-bi'], severity: 'C', problem: 'Severity C: Fabrikam would like a second Power BI workspace' },
  { says: 'Contoso production is down, nothing works, Azure VM unreachable since 3 hours ago', customers: ['Contoso'], services: ['azure'], severity: 'A', since: '2026-11-24 12:30', problem: 'Production is down, nothing works, Azure VM unreachable since 3 hours ago' },
  { says: '客戶東方明珠的 SharePoint 前天開始打不開，30 個使用者受影響', customers: ['東方明珠'], services: ['sharepoint-online'], since: '2026-11-22 09:00', users: 'many', problem: 'SharePoint 前天開始打不開，30 個使用者受影響' },
  { says: 'Northwind Traders: Word crashes on Monday afternoon', customers: ['Ｎｏｒｔｈ'], services: ['microsoft-365-apps'], since: '2026-11-23 14:00', problem: 'Word crashes on Monday afternoon' },
  { says: 'since Nov 19 most users of Fabrikam lose OneDrive files', customers: ['Fabrikam'], services: ['onedrive'], since: '2026-11-19 09:00', users: 'many', problem: 'Since Nov 19 most users of Fabrikam lose OneDrive files' },
  { says: 'Fabrikam 已经三天收不到邮件了，尽快', customers: ['Fabrikam'], services: ['exchange-online'], severity: 'B', since: '2026-11-21 15:30', problem: '已经三天收不到邮件了，尽快' },
  { says: '從早上開始 Contoso 的 Intune 註冊失敗', customers: ['Contoso'], services: ['intune'], since: '2026-11-24 08:00', problem: '從早上開始 Contoso 的 Intune 註冊失敗' },
  { says: 'SharePoint library of Contoso is read-only, not urgent', customers: ['Contoso'], services: ['sharepoint-online'], severity: 'C', problem: 'SharePoint library of Contoso is read-only, not urgent' },
  { says: 'Contoso 的 Power BI 报表从下午两点起刷新失败', customers: ['Contoso'], services: ['power-bi'], since: '2026-11-24 14:00', problem: 'Power BI 报表从下午两点起刷新失败' },
  { says: 'please fix Contoso Teams by tomorrow 5pm', customers: ['Contoso'], services: ['teams'], problem: 'Please fix Contoso Teams by tomorrow 5pm' },
  { says: 'Tailspin Toys 的用户无法登录 Teams', services: ['teams'], problem: 'Tailspin Toys 的用户无法登录 Teams' },
]; // prettier-ignore
