import assert from 'node:assert/strict';
import { bareName, customerHead } from '../../../services/understanding/customer-head.js';

describe('the words that may be a customer\u2019s name', () => {
  for (const [sentence, head] of [
    ['恒通物流的人 outlook 打不开', '恒通物流'],
    ['contosso pharma users locked out', 'contosso pharma'],
    ['lanhai shengwu 的 teams 登录不了', 'lanhai shengwu'],
    ['江城广电的直播账号进不去会议', '江城广电'],
    ['您好，我们的客户 康拓嗦 反映收不到邮件', '康拓嗦'],
    ['Hi, our customer Fabricam’s users can’t sign in', 'Fabricam'],
    ['雲起網絡，Teams 登不進去', '雲起網絡'],
  ] as const) {
    it(`are ${head} in: ${sentence}`, () => assert.equal(customerHead(sentence), head));
  }

  for (const sentence of [
    '',
    '的',
    '用户收不到邮件',
    'users cannot sign in',
    '12,34',
    `${'x'.repeat(50)} users cannot sign in`,
    'no end of a name here at all',
  ]) {
    it(`are none in: ${sentence.slice(0, 40)}`, () => assert.equal(customerHead(sentence), undefined));
  }
});

describe('a name alone', () => {
  for (const text of ['shyq', 'shanghai yunqi', 'Contosso', "o'hara & partners"])
    it(`may be ${text}`, () => assert.equal(bareName(text), text));
  for (const text of ['邮件收不到', 'users cannot sign in', 'nobody can open any of the shared files', 'a', ''])
    it(`is not: ${text}`, () => assert.equal(bareName(text), undefined));
});
