/** Beginnings of a message that belong to politeness, not to the problem; original writing, both scripts. */
export const GREETING =
  /^(?:\s*(?:您好|你好|大家好|早上好|下午好|晚上好|早安|午安|嗨|哈囉|哈喽|请问一下|請問一下|请问|請問|麻烦[您你了]?|麻煩[您你了]?|劳驾|打扰了?|打擾了?|hello|hi|hey|dear (?:all|team|support)|good (?:morning|afternoon|evening)|excuse me|sorry to bother you)(?![a-z\u00c0-\u024f])[\s,，.。!！:：、~～;；]*)+/iu;

/** What joins a customer's name at the beginning to the rest. */
export const JOIN_AFTER_CUSTOMER = /^\s*(?:['’]s?(?![a-z\u00c0-\u024f])|公司|客户|客戶|那边|那邊|这边|這邊)?\s*(?:的)?[\s,，:：\-—–、]*/iu;
/** What leads to a customer's name at the beginning. */
export const LEAD_BEFORE_CUSTOMER =
  /^[\s"'“”「」《》【】(（[]*(?:我们的?|我們的?|我司的?|(?:our|the|my|a)\b)?\s*(?:客户|客戶|customer\b|client\b)?\s*[:：,，是]?\s*["“「《【(（[]*\s*$/iu;

/** Folded words that do not say what is wrong: asking for help, "has a problem", and what stands between. */
export const SAYING_LITTLE =
  /我们|我司|我要|我想|我|想要|需要|帮忙|帮助|帮|协助|请|客户|公司|报修|上报|呈报|报告|提交|新建|创建|申请|服务请求|支持请求|支援要求|服务要求|请求|工单|一下|一个|有个|有|出现|遇到|碰到|了|的|问题|故障|异常|状况|情况|用户|使用者|服务|关于|对于|在|给|替|为|是|和|跟|吗|呢|吧|啊|谢谢|感谢|紧急|急|尽快|今天|昨天|现在|\b(?:i|we|my|our|the|a|an|is|are|am|has|have|had|with|for|from|of|to|on|in|at|and|it|this|that|there|their|want|need|needs|would|like|please|help|me|us|get|got|having|report|raise|open|file|submit|create|new|service|support|request|requests|problem|problems|issue|issues|trouble|error|errors|something|wrong|user|users|customer|customers|client|company|about|regarding|thanks|thank|you|urgent|urgently|asap|some|since|today|yesterday|now|s|hi|hello|hey|yes|no|ok)\b/gu;
