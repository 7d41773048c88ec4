import type { Texts } from './texts.js';

export const enUS: Texts = {
  name: { short: 'Escalation to 21Vianet', full: 'Escalation of customer problems to 21Vianet' },
  description: {
    short: 'Say which customer has which problem: find a fix, or escalate it to 21Vianet.',
    full: 'For partners who sell Microsoft cloud services operated by 21Vianet in China. Say in one sentence which customer has which problem. You see open incidents first and self-help steps for the problem; if they do not help, one prefilled form becomes a support request with a number and the promised answer in Beijing hours. Afterwards you see its status, add notes, accept or reject a solution, and are told when something changes. Simplified Chinese, Traditional Chinese and English. Only people of a registered partner can use it; admin agents and helpdesk agents can file requests.',
  },
  botDescription: 'Works in a personal chat, in a group chat and in a team channel, and as a personal tab.',
  tabName: 'Support',
  commands: [
    { title: 'help', description: 'What I can do, and the words I listen to' },
    { title: 'my requests', description: 'The open requests of your organisation' },
    { title: 'start over', description: 'Discard the draft and begin again' },
    { title: 'language', description: 'Choose 简体中文, 繁體中文 or English' },
  ],
};
