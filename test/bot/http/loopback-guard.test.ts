import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { Request, Response } from 'restify';
import { answerJson } from '../../../bot/http/json-answer.js';
import { loopbackGuard } from '../../../bot/http/loopback-guard.js';
import { closeServed, serve } from './serving.js';

async function ask(method: string, headers: Record<string, string>): Promise<number | undefined> {
  const answer = async (_req: Request, res: Response) => answerJson(res, 200, {});
  const { port } = await serve(loopbackGuard({ origins: ['https://portal.example.cn'] }), (server) => {
    server.get('/x', answer);
    server.post('/x', answer);
  });
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path: '/x', method, headers: { host: `127.0.0.1:${port}`, ...headers } };
    request(options, (res) => resolve(res.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('the guard of demo mode', () => {
  afterEach(closeServed);

  for (const host of ['127.0.0.1', '127.0.0.1:3978', 'localhost:3978', 'LOCALHOST', '[::1]:3978']) {
    it(`lets in who asks for ${host}`, async () => assert.equal(await ask('GET', { host }), 200));
  }
  for (const host of [
    'evil.example',
    'evil.example:3978',
    '127.0.0.1.evil.example',
    'localhost.evil.example:80',
    '127.0.0.1:80:80',
    '192.168.1.5:3978',
  ]) {
    it(`keeps out a page that comes by the name ${JSON.stringify(host)}`, async () => assert.equal(await ask('GET', { host }), 403));
  }
  for (const origin of ['http://localhost:8080', 'http://127.0.0.1:3978', 'https://portal.example.cn']) {
    it(`takes what a page of ${origin} posts`, async () => assert.equal(await ask('POST', { origin }), 200));
  }
  for (const origin of [
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'file://localhost',
    'https://portal.example.cn.evil.example',
  ]) {
    it(`refuses what a page of ${origin} posts`, async () => assert.equal(await ask('POST', { origin }), 403));
  }
  it('takes what a program posts, which sends no origin', async () => assert.equal(await ask('POST', {}), 200));
});
