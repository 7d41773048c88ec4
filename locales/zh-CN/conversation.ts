import type { Conversation } from '../en-US/conversation.js';

const place = (about: { customer?: string; service?: string }) => [about.customer, about.service].filter(Boolean).join(' · ');

export const conversation: Conversation = {
  unknownUser: () =>
    '我在已登记的合作伙伴用户中没有找到您，因此无法在这里显示客户或受理请求。请联系贵公司的管理员为您添加。如有紧急情况，请拨打世纪互联电话 +86 400-089-0365。',
  salesAgent: (names) =>
    names.length === 0
      ? '您的角色是销售代理，该角色不能提交支持请求，也不能查看服务运行状况。请联系贵公司的管理员为您分配支持人员代理角色。'
      : `您的角色是销售代理，该角色不能提交支持请求，也不能查看服务运行状况。可以联系以下同事：${names.join('、')}。`,
  askCustomer: '是哪位客户遇到了问题？请输入客户名称的一部分、域名或租户 ID。',
  askService: (customer) => `${customer} 的哪项服务需要帮助？`,
  askProblem: '请问遇到了什么问题？一两句话即可。',
  customerNotFound: (query) => `在您的客户中没有找到“${query}”。请核对名称，或输入域名、租户 ID。`,
  outOfDate: '这张卡片已过期，未做任何更改。以下是当前进度。',
  alreadyDone: '该操作已经完成，没有重复执行。',
  cancelled: '已取消。草稿已删除，没有发送任何内容。',
  nothingToCancel: '目前没有可取消的内容。客户遇到问题时，请用一句话告诉我。',
  startedOver: '好的，我们重新开始。之前的草稿已删除。',
  backAtTheBeginning: '已经是第一步了。',
  nothingToGoBackTo: '目前没有草稿，无法返回上一步。客户遇到问题时，请用一句话告诉我。',
  languageChanged: '接下来我将使用简体中文。',
  askLanguage: '您希望使用哪种语言？',
  draftContinued: (about) => (place(about) ? `您关于 ${place(about)} 的草稿仍在这里。` : '您的草稿仍在这里。'),
  understood: (about) => `已了解：${place(about)}。`,
  solved: '很高兴问题已解决。没有向世纪互联发送任何内容。',
  incidentFollowed: '您已关注此事件，服务恢复后我会在这里通知您。',
  joined: (number) => `您已关注 ${number}，有变化时我会在这里通知您。`,
  noteAdded: (number) => `备注已添加到 ${number}。`,
  askNote: (number) => `请问要在 ${number} 中添加什么备注？`,
  withdrawn: (number) => `${number} 已撤回。我们会告知世纪互联停止处理。`,
  keptOpen: (number) => `${number} 未撤回，继续处理。`,
  resolutionAccepted: (number) => `谢谢。${number} 已关闭。`,
  resolutionRejected: (number) => `${number} 已恢复为处理中，并附上了您说明的情况。`,
  noRequests: '贵公司目前没有未完成的请求。',
  notUnderstood: '抱歉，我没有理解。您可以输入“帮助”，查看我能做什么。',
  noMoreToShow: '没有更多内容了。',
};
