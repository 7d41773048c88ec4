// A Partner Center on this machine, for trying the bot by hand: npx tsx test/fakes/partner-center/run.ts [customers] [port]
import { randomBytes } from 'node:crypto';
import { sampleCustomers } from './sample.js';
import { startPartnerCenterStub, STUB_APP_ID, STUB_APP_SECRET, STUB_PARTNER_ID, STUB_REFRESH_TOKEN } from './stub.js';

async function main(): Promise<void> {
  const [count = '200', port = '0'] = process.argv.slice(2);
  const stub = await startPartnerCenterStub({ customers: sampleCustomers(Number(count)), port: Number(port), serviceRequests: true });
  const variables = {
    DIRECTORY: 'partner-center',
    SERVICE_HEALTH: 'graph',
    PARTNER_CENTER_APP_ID: STUB_APP_ID,
    PARTNER_CENTER_APP_SECRET: STUB_APP_SECRET,
    PARTNER_CENTER_URL: stub.url,
    PARTNER_CENTER_LOGIN_URL: stub.loginUrl,
    GRAPH_URL: stub.graphUrl,
    PARTNER_CENTER_SERVICE_REQUESTS: 'on',
    TOKEN_KEY: randomBytes(32).toString('base64'),
  };
  const lines = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`);
  console.log(`# ${count} customers of partner ${STUB_PARTNER_ID}; Ctrl-C ends it. In another shell:\n${lines.join('\n')}`);
  console.log(`echo '${STUB_REFRESH_TOKEN}' | npm run partner:sign-in -- ${STUB_PARTNER_ID} --stdin\nnpm start`);
  setInterval(() => {
    for (const { route, problem } of stub.violations.splice(0)) console.log(`# violation: ${route}: ${problem}`);
  }, 1000);
}

void main();
