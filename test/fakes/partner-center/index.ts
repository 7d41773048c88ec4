export {
  startPartnerCenterStub,
  STUB_APP_ID,
  STUB_APP_SECRET,
  STUB_PARTNER_ID,
  STUB_REFRESH_TOKEN,
  type Stub,
  type StubOptions,
} from './stub.js';
export { sampleCustomers } from './sample.js';
export type { Fault, Faults } from './faults.js';
export type * from './model.js';
