/** The field's words: what the model calls by an id. */
export const words = {
  severity: { A: 'critical', B: 'moderate', C: 'minimal' },
  status: {
    submitted: 'Saved, on its way',
    delivered: 'Delivered',
    in_progress: 'In progress',
    waiting_on_partner: 'Waiting for you',
    resolved: 'Solution proposed',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
  role: { admin_agent: 'admin agent', helpdesk_agent: 'helpdesk agent', sales_agent: 'sales agent' },
  reason: {
    training: 'Training: we have not been trained for this',
    documentation: 'Documentation: what we found does not cover it',
    tools: 'Tools: we have no access or tool for it',
  },
  usersAffected: { one: 'One person', some: 'Some', many: 'Many', all: 'Everyone' },
  contactMethod: { phone: 'Phone', email: 'E-mail', teams: 'Teams' },
  family: { microsoft365: 'Microsoft 365', azure: 'Azure', dynamics365: 'Dynamics 365', billing: 'Billing' },
  trial: 'trial',
  classification: { incident: 'Incident', advisory: 'Advisory' },
  /** Service health's words, lower case as they are compared. */
  health: {
    investigating: 'being investigated',
    restoringservice: 'service is being restored',
    verifyingservice: 'fix is being verified',
    servicedegradation: 'service degraded',
    serviceinterruption: 'service interrupted',
    extendedrecovery: 'recovery takes longer',
    investigationsuspended: 'investigation paused',
    serviceoperational: 'over',
    servicerestored: 'restored',
    falsepositive: 'false alarm',
    resolved: 'resolved',
    resolvedexternal: 'resolved elsewhere',
    mitigated: 'mitigated',
    mitigatedexternal: 'mitigated elsewhere',
    postincidentreviewpublished: 'over, reviewed',
    other: 'open',
  },
  /** Stands for the system in a request's history. */
  system: 'System',
  you: 'You',
  colleague: (name: string) => name,
  representative: (name: string) => (name === '21Vianet' ? name : `${name} (21Vianet)`),
  languages: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', 'en-US': 'English' },
  /** Between the things of a list. */
  listSeparator: ', ',
  /** A label before its value. */
  labelled: (label: string) => `${label}: `,
};

export type Words = typeof words;
