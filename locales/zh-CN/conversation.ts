import type { Conversation } from '../en-US/conversation.js';

export const conversation: Conversation = {
  unknownUser: () =>
    '我在已登记的合作伙伴用户中没有找到您，因此无法在这里显示客户或受理请求。请联系贵公司的管理员为您添加。如有紧急情况，请拨打世纪互联电话 +86 400-089-0365。',
  salesAgent: (names) =>
    names.length === 0
      ? '您的角色是销售代理，该角色不能提交支持请求，也不能查看服务运行状况。请联系贵公司的管理员为您分配支持人员代理角色。'
      : `您的角色是销售代理，该角色不能提交支持请求，也不能查看服务运行状况。可以联系以下同事：${names.join('、')}。`,
  customerGuessed: '这句话里没有找到完全相符的客户名称，以下是最接近的。其余内容已记下。',
  customerNotRecognised: '这句话里没有找到贵公司的客户名称，其余内容已记下。',
  outOfDate: '这张卡片已过期，未做任何更改。以下是当前进度。',
  alreadyDone: '该操作已经完成，没有重复执行。',
  cancelled: '已取消。草稿已删除，没有发送任何内容。',
  nothingToCancel: '目前没有可取消的内容。客户遇到问题时，请用一句话告诉我。',
  startedOver: '好的，我们重新开始。之前的草稿已删除。',
  backAtTheBeginning: '已经是第一步了。',
  nothingToGoBackTo: '目前没有草稿，无法返回上一步。客户遇到问题时，请用一句话告诉我。',
  languageChanged: '接下来我将使用简体中文。',
  askLanguage: '您希望使用哪种语言？',
  joined: (number) => `您已关注 ${number}，有变化时我会在这里通知您。`,
  noteAdded: (number) => `备注已添加到 ${number}。`,
  withdrawn: (number) => `${number} 已撤回。我们会告知世纪互联停止处理。`,
  resolutionAccepted: (number) => `谢谢。${number} 已关闭。`,
  resolutionRejected: (number) => `${number} 已恢复为处理中，并附上了您说明的情况。`,
  notUnderstood: '抱歉，我没有理解。您可以输入“帮助”，查看我能做什么。',
};
