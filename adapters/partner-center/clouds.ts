/** Where one cloud's services are, without a slash at the end. */
export interface CloudAddresses {
  readonly partnerCenter: string;
  readonly login: string;
  readonly graph: string;
  /** What app-only tokens for Partner Center are asked for: the Azure AD Graph of that cloud, not Partner Center itself. */
  readonly partnerCenterAppResource: string;
}

/**
 * Sources: domain.md section 5 for the 21Vianet instance (documentation for Partner Center and Microsoft Graph, the vendor's SDK for the app-only
 * resource); for the global one the same pages of learn.microsoft.com/partner-center/developer and the SDK's settings. Not tried on a live tenant.
 */
export const CLOUD_ADDRESSES: Readonly<Record<'china' | 'global', CloudAddresses>> = {
  china: {
    partnerCenter: 'https://partner.partnercenterapi.microsoftonline.cn',
    login: 'https://login.partner.microsoftonline.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    partnerCenterAppResource: 'https://graph.chinacloudapi.cn',
  },
  global: {
    partnerCenter: 'https://api.partnercenter.microsoft.com',
    login: 'https://login.microsoftonline.com',
    graph: 'https://graph.microsoft.com',
    partnerCenterAppResource: 'https://graph.windows.net',
  },
};
