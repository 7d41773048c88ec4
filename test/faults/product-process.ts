import fs from 'node:fs';
import { compose } from '../../bot/compose.js';
import { readConfig } from '../../bot/config.js';
import { makeLog } from '../../bot/log.js';
import type { Order } from './product.js';

// The product as it ships, in a process of its own, with a clock that can be set and a disk that can be full.

let aheadMs = Number(process.env['FAULTS_AHEAD_MS'] ?? 0);
let full = false;

const { writeSync } = fs;
fs.writeSync = ((...of: Parameters<typeof writeSync>) => {
  if (full && of[0] > 2) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  return writeSync(...of);
}) as typeof writeSync;

process.on('message', (order: Order) => {
  if (order.kind === 'clock') aheadMs = order.aheadMs;
  else full = order.full;
  process.send?.({ done: order.kind });
});

const config = readConfig(process.env);
const app = await compose(config, makeLog('error'), { clock: { now: () => new Date(Date.now() + aheadMs) } });
const port = await app.listen();
process.send?.({ port });
