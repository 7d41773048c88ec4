/** Words of severity, folded, in all languages. Sources: the severities' definitions (critical: the business stops; minimal: the business runs). */

/** The partner names the level itself. */
export const NAMED_LEVEL =
  /(?:严重性|严重级别|严重程度|级别|优先级|\bsev(?:erity)?|\bpriority)\s*(?:为|是|:|：|-|is )?\s*([abc])(?![a-z])|(?<![a-z])([abc])\s*级(?!别)/u;

/** The business stops: critical without any other word. */
export const BUSINESS_STOPS =
  /业务(?:全部|完全|已经?)*(?:中断|停顿|停止|停摆|瘫痪)|营运(?:中断|停摆)|瘫痪|停产|停工|停业|全线中断|无法(?:营业|办公|生产)|(?:全部|完全|彻底)(?:不可用|中断|宕机|挂了)|\b(?:business|production|company|everything|all services?|whole system) (?:is |are |has been )?(?:completely |totally )?(?:down|stopped|halted)\b|\b(?:complete|total|full|company-?wide) (?:outage|standstill)\b|\bnothing works\b|\bbusiness[- ]critical outage\b|\b(?:can't|cannot|unable to) (?:do any )?(?:work|do business) at all\b/u;

/** It does not work at all; with all users touched this is critical. */
export const NOT_WORKING =
  /无法|不能|不了|不到|不上|不开|打不开|没法|失败|报错|出错|宕机|挂了|断了|中断|故障|崩溃|停了|连不|登不|进不|用不|不可用|\bcan(?:no|')?t\b|\bcannot\b|\bunable\b|\bdown\b|\bfail(?:s|ed|ing|ure)?\b|\boutage\b|\bnot (?:work|load|open|start|send|receiv)\w*|\b(?:doesn't|don't|isn't|aren't|won't) \w+|\bstopped\b|\bbroken\b|\bnobody can\b|\bno one can\b/u;

/** Urgent alone says how the partner feels, not what the business suffers: moderate. */
export const URGENT =
  /紧急|(?<!不|着|别)急(?!诊|救|着)|十万火急|火烧眉毛|尽快|赶快|马上处理|立即处理|\burgent(?:ly)?\b|\basap\b|\bcritical(?:ly)?\b|\bemergency\b|\bhigh priority\b|\bimmediately\b/u;

/** A question or a matter that can wait: minimal. */
export const CALM =
  /不急|不着急|不紧急|不是很急|有空|有时间再|咨询|请教|想了解|想问|想知道|谘询|如何|怎么(?:设置|配置|开通|申请|添加|购买|用)|怎样|是否可以|能不能支持|\bnot urgent\b|\bno (?:rush|hurry)\b|\bwhen(?:ever)? you have time\b|\blow priority\b|\bhow (?:do|can|to|should)\b|\bquestion (?:about|on|regarding)\b|\bjust a question\b|\bwondering\b|\bconsult(?:ation)?\b|\binquiry\b|\benquiry\b|\bis it possible\b|\bwould like to know\b/u;
