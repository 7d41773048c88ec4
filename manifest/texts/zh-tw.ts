import type { Texts } from './texts.js';

export const zhTW: Texts = {
  name: { short: '呈報至世紀互聯 (21Vianet)', full: '將客戶問題呈報至世紀互聯 (21Vianet)' },
  description: {
    short: '用一句話說明哪位客戶遇到什麼問題：先找解決方法，仍需協助時呈報至世紀互聯。',
    full: '供在中國銷售由世紀互聯 (21Vianet) 營運之 Microsoft 雲端服務的合作夥伴使用。請用一句話說明哪位客戶遇到什麼問題。您會先看到進行中的服務事件，以及針對該問題的自我支援步驟；如果仍未解決，一張已預先填寫的表單即可成為支援要求，附有編號和以北京時間計算的承諾答覆時間。之後您可以檢視狀態、新增備註、接受或拒絕解決方案，並在有變化時收到通知。支援簡體中文、繁體中文和英文。僅限已登記合作夥伴的人員使用；系統管理代理人和技術服務人員代理人可以提交要求。',
  },
  botDescription: '可在個人聊天、群組聊天和團隊頻道中使用，也可作為個人索引標籤使用。',
  tabName: '支援',
  commands: [
    { title: '說明', description: '我能做什麼，以及可以對我說的話' },
    { title: '我的要求', description: '貴公司的未結要求' },
    { title: '重新開始', description: '捨棄草稿並從頭開始' },
    { title: '切換語言', description: '選擇简体中文、繁體中文或 English' },
  ],
};
