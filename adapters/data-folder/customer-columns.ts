/** What a column of a customer file can hold. */
export type CustomerField =
  'id' | 'name' | 'domain' | 'relationship' | 'customDomains' | 'advancedAgreement' | 'allowDelegatedAccess' | 'locale' | 'subscriptions';

/** Without these a row is no customer. */
export const NEEDED: readonly CustomerField[] = ['id', 'name', 'domain'];

/**
 * How the columns may be called, the first name being the one that messages use. Compared without case, spaces and marks. The heads of Partner
 * Center's own export, in English and Chinese, could not be verified: no public page shows them. So the names are generous, and a file whose head
 * is called otherwise is refused with the columns that were found and those that are needed.
 */
export const COLUMN_NAMES: Readonly<Record<CustomerField, readonly string[]>> = {
  id: [
    ...[
      'Microsoft ID',
      'Tenant ID',
      'Customer tenant ID',
      'Customer ID',
      'Microsoft customer ID',
      'Directory ID',
      'Entra tenant ID',
      'Azure AD tenant ID',
    ],
    ...[
      'Microsoft 客户 ID',
      'Microsoft 客戶 ID',
      '微软 ID',
      '微軟 ID',
      '租户 ID',
      '租戶 ID',
      '租用户 ID',
      '租用戶 ID',
      '客户租户 ID',
      '客戶租戶 ID',
    ],
    ...[
      '客户 ID',
      '客戶 ID',
      '客户标识',
      '客戶識別碼',
      '目录 ID',
      '目錄 ID',
      '客户 Microsoft ID',
      '客戶 Microsoft ID',
      'Microsoft 识别码',
      'Microsoft 識別碼',
    ],
  ],
  name: [
    ...[
      'Company name',
      'Company',
      'Customer name',
      'Customer',
      'Customer company name',
      'Organization',
      'Organisation',
      'Organization name',
      'Name',
    ],
    ...[
      '公司名称',
      '公司名稱',
      '公司',
      '客户名称',
      '客戶名稱',
      '客户',
      '客戶',
      '客户公司名称',
      '客戶公司名稱',
      '组织名称',
      '組織名稱',
      '企业名称',
      '企業名稱',
      '名称',
      '名稱',
    ],
  ],
  domain: [
    ...[
      'Primary domain name',
      'Primary domain',
      'Domain name',
      'Domain',
      'Default domain',
      'Default domain name',
      'Customer domain',
      'Customer primary domain',
    ],
    ...[
      '主域名',
      '主域',
      '主要域名',
      '主要域',
      '主要網域',
      '主要網域名稱',
      '主網域',
      '主网域',
      '默认域名',
      '默认域',
      '預設網域',
      '域名',
      '域',
      '網域',
      '網域名稱',
      '主要域名称',
      '客户域名',
      '客戶網域',
    ],
  ],
  relationship: [
    'Relationship',
    'Relationship type',
    'Customer relationship',
    'Relationship with partner',
    '关系',
    '關係',
    '关系类型',
    '關係類型',
    '关联',
    '合作关系',
    '合作關係',
  ],
  customDomains: [
    'Custom domains',
    'Custom domain',
    'Other domains',
    'Additional domains',
    '自定义域名',
    '自定义域',
    '自訂網域',
    '自訂網域名稱',
    '其他域名',
    '其他網域',
  ],
  advancedAgreement: [
    ...['Advanced agreement', 'Advanced online agreement', 'Severity A', 'Advanced support'],
    ...['高级协议', '高级在线协议', '高级服务协议', '進階合約', '進階協議', '進階線上合約', '高階協議', '严重性 A', '嚴重性 A'],
  ],
  allowDelegatedAccess: [
    ...['Delegated access', 'Delegated administration', 'Delegated admin privileges', 'Allow delegated access', 'DAP', 'GDAP'],
    ...['委派管理', '委派访问', '委派管理权限', '委派的管理权限', '委派存取', '委派系統管理', '委派管理權限', '委託管理'],
  ],
  locale: ['Language', 'Locale', 'Preferred language', '语言', '語言', '首选语言', '慣用語言', '偏好語言', '通信语言'],
  subscriptions: [
    'Subscriptions',
    'Subscription',
    'Offers',
    'Products',
    'Services',
    '订阅',
    '訂閱',
    '产品',
    '產品',
    '服务',
    '服務',
    '订阅列表',
    '訂閱清單',
  ],
};

const FIELD_OF: ReadonlyMap<string, CustomerField> = new Map(
  Object.entries(COLUMN_NAMES).flatMap(([field, names]) => names.map((name) => [plain(name), field as CustomerField] as const)),
);

/** Where each field stands in the file's rows, by the head. */
export interface Columns {
  readonly at: Readonly<Partial<Record<CustomerField, number>>>;
  /** As the file names them. */
  readonly names: readonly string[];
}

/** Reads a head. The first of several columns with the same meaning counts; what is not known is left alone. */
export function readHead(cells: readonly string[]): { readonly columns: Columns; readonly missing: readonly CustomerField[] } {
  const at: Partial<Record<CustomerField, number>> = {};
  cells.forEach((cell, index) => {
    const field = FIELD_OF.get(plain(cell));
    if (field) at[field] ??= index;
  });
  return { columns: { at, names: cells.map((cell) => cell.trim()) }, missing: NEEDED.filter((field) => at[field] === undefined) };
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
