import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A receiver of webhooks in a process of its own, which accepts at once. */
const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => response.writeHead(204).end());
});
// Longer than what lies between two rounds.
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.once('disconnect', () => process.exit(0));
