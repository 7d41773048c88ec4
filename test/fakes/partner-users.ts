import type { PartnerUser } from '../../services/model/partner.js';

const person = (over: Partial<PartnerUser> & Pick<PartnerUser, 'id' | 'name'>): PartnerUser => ({
  partnerId: '11111111-1111-4111-8111-111111111111',
  partnerName: 'Northern Cloud',
  role: 'helpdesk_agent',
  locale: 'zh-CN',
  email: `${over.name.split(' ')[0]?.toLowerCase()}@partner.example.cn`,
  ...over,
});

/** Two who may escalate and one who may not, of one partner; and one of another partner. */
export const LIN = person({ id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Lin Wei' });
export const ADA = person({ id: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Ada Chen', role: 'admin_agent', locale: 'en-US' });
export const SAM = person({ id: 'aaaaaaaa-0000-4000-8000-000000000003', name: 'Sam Zhou', role: 'sales_agent', locale: 'zh-TW' });
export const OTTO = person({
  id: 'bbbbbbbb-0000-4000-8000-000000000001',
  name: 'Otto Wang',
  partnerId: '22222222-2222-4222-8222-222222222222',
  partnerName: 'Southern Cloud',
});
