import type { Directory } from '../en-US/directory.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-CN');

export const directory: Directory = {
  gone: (name) =>
    `在您的客户中已找不到${name ? `“${name}”` : '该客户'}，可能在合作伙伴中心的合作关系已结束。您说的内容已保留；请问是哪位客户？`,
  goneAtTheEnd: '没有发送任何内容，表单已保留。',
  unheard: {
    too_slow: '合作伙伴中心未能及时响应',
    unreachable: '无法连接合作伙伴中心',
    busy: '合作伙伴中心暂时不接受更多查询',
    unreadable: '无法读取合作伙伴中心的响应',
    signed_out: '合作伙伴中心的登录已过期，需要管理代理重新登录（输入“同步状态”查看办法）',
    denied: '合作伙伴中心拒绝访问，需要管理代理检查权限（输入“同步状态”查看办法）',
  },
  customerAsOf: (why, asOf) => (asOf ? `${why}；客户数据截至 ${asOf}。` : `${why}；客户数据可能不是最新的。`),
  subscriptionsAsOf: (why, asOf) => `${why}；订阅信息截至 ${asOf}。`,
  subscriptionsUnknown: '目前无法得知该客户的订阅，因此可能无法发现已暂停的订阅。',
  time: (clock, ago) => `${clock}（${ago}）`,
  incomplete: '还没有查完，稍后可能会找到更多客户。',
  sync: {
    heading: '客户同步',
    adminsOnly: (names) =>
      names.length === 0
        ? '只有管理代理可以查看客户同步状态，请联系贵公司的管理员。'
        : `只有管理代理可以查看客户同步状态。可以查看的同事：${names.join('、')}。`,
    source: '来源',
    sources: { sample: '示例数据', file: '贵公司的客户文件', 'partner-center': '合作伙伴中心' },
    customers: '客户',
    kept: n,
    searchable: (searchable, all) => `共 ${n(all)} 位，目前可找到 ${n(searchable)} 位`,
    running: '正在同步',
    progress: (seen, total, since) => `已读取 ${n(seen)} 位${total === undefined ? '' : `，共 ${n(total)} 位`}，开始于 ${since}`,
    resumed: '从中断处继续',
    last: '上次同步',
    neverYet: '尚未完成过',
    added: (count) => `新增 ${n(count)}`,
    changed: (count) => `更改 ${n(count)}`,
    removed: (count) => `移除 ${n(count)}`,
    missing: (count) => `有 ${n(count)} 位客户不再列出，下次同步确认后才会移除。`,
    next: '下次同步',
    retry: '下次重试',
    nothingPlanned: '需要时手动开始',
    trouble: (at) => `自 ${at} 起未能更新`,
    troubles: {
      too_slow: '合作伙伴中心未能及时响应，系统会自动重试。',
      unreachable: '无法连接合作伙伴中心，系统会自动重试；如果持续如此，请本服务的运维人员检查网络。',
      busy: '合作伙伴中心要求稍候，系统会自动重试。',
      unreadable: '无法读取合作伙伴中心的响应；如果持续如此，请告知本服务的运维人员。',
      signed_out: '登录已过期。请由管理代理通过多重身份验证重新登录；本服务的运维人员可用“npm run partner:sign-in”开始登录。',
      denied: '合作伙伴中心拒绝访问。登录的人员需要管理代理角色，应用需要相应权限；“npm run doctor”会指出缺少什么。',
      gone: '合作伙伴中心中找不到此租户 ID 的合作伙伴，请本服务的运维人员核对租户 ID。',
      refused: '合作伙伴中心拒绝了查询，请本服务的运维人员用“npm run doctor”查找原因。',
      suspicious: '读到的客户比已保存的少很多，因此没有移除任何客户。如果确实如此，请再点击一次“立即同步”。',
      not_saved: '无法保存客户的本地副本，请本服务的运维人员检查磁盘；之前读取的客户保持不变。',
    },
    troublesOfFile: '无法读取客户文件，请本服务的运维人员检查；原有客户保持不变。',
    correlation: (id) => `供支持人员查询：${id}`,
    refused: (count) => `客户文件中有 ${n(count)} 行未能读取：`,
    row: (row, column, problem) => `第 ${n(row)} 行${column ? `，${column}` : ''}：${problem}`,
    rowProblems: {
      missing: '为空',
      not_a_guid: '不是租户 ID',
      not_a_domain: '不是域名',
      not_yes_or_no: '既不是“是”也不是“否”',
      not_a_language: '不是 zh-CN、zh-TW 或 en-US',
      too_long: '太长',
      twice: '重复',
      columns: '列数与第一行不同',
    },
    moreRows: (count) => `另有 ${n(count)} 行`,
    refresh: '刷新',
    now: '立即同步',
    started: '正在重新读取客户，您可以继续工作。',
  },
};
