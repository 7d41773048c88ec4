import type { Service, ServiceFamily } from '../../../services/model/service.js';

function service(id: string, name: string, aliases: readonly string[], family: ServiceFamily = 'microsoft365'): Service {
  return { id, family, name: { 'zh-CN': name, 'zh-TW': name, 'en-US': name }, aliases };
}

const OFFICE = ['Office 365', 'Microsoft 365'];

export const SERVICES: readonly Service[] = [
  service('exchange-online', 'Exchange Online', [
    'Exchange',
    'EXO',
    'Outlook',
    'mail',
    'email',
    'mailbox',
    'shared mailbox',
    '邮箱',
    '邮件',
    '信箱',
    ...OFFICE,
  ]),
  service('teams', 'Microsoft Teams', ['Teams', 'online meeting', '会议', ...OFFICE]),
  service('microsoft-365-apps', 'Microsoft 365 Apps', ['Office', 'Word', 'Excel', ...OFFICE]),
  service('sharepoint-online', 'SharePoint Online', ['SharePoint', '文档库']),
  service('onedrive', 'OneDrive', ['One Drive', '网盘']),
  service('intune', 'Microsoft Intune', ['Intune', '设备注册']),
  service('power-bi', 'Power BI', ['PowerBI', 'PBI']),
  service('entra-id', 'Microsoft Entra ID', ['Entra', 'Azure AD', 'MFA']),
  service('dynamics-365-sales', 'Dynamics 365 Sales', ['Dynamics', 'Dynamics 365', 'CRM'], 'dynamics365'),
  service('dynamics-365-finance', 'Dynamics 365 Finance', ['Dynamics', 'Dynamics 365', 'ERP'], 'dynamics365'),
  service('azure', 'Microsoft Azure', ['Azure', 'VM', 'VPN gateway', '虚拟机'], 'azure'),
  service('billing', 'Billing and subscription', ['billing', 'invoice', '发票', '账单'], 'billing'),
];
