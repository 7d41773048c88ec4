/** What people say with a number when they want to see that request or do something with it; its card has the button for each. */
const BEFORE =
  'show|view|open|see|find|status|status of|where is|any news on|withdraw|hand over|handover|take over|follow|unfollow|note on|add a note to|' +
  '查看|打开|查询|看看|看一下|进度|状态|撤回|转交|移交|接手|关注|取消关注|备注|添加备注|重新发送|檢視|開啟|查詢|進度|狀態|轉交|追蹤|取消追蹤|備註|新增備註|重新傳送';
const AFTER =
  'status|please|查看|进度|状态|的进度|的状态|怎么样了|怎么样|到哪了|有进展吗|有更新吗|撤回|转交|接手|關注|关注|' +
  '檢視|進度|狀態|的進度|的狀態|怎麼樣了|有進展嗎|有更新嗎|轉交|追蹤';

const ASKED = new RegExp(
  `^\\s*(?:(?:请|請|帮我|幫我|please)?\\s*(?:${BEFORE})\\s*[:：]?\\s*)?(sr[-\\s]*\\d{6}[-\\s]*[0-9a-z]{3,8})\\s*(?:${AFTER})?\\s*[?？.。!！]*\\s*$`,
  'i',
);
/** The longest of these is far shorter; this bounds the work on what is none. */
const LONGEST = 60;

/**
 * Reads a message that asks for one request by its number, as somebody types it from the phone: "sr 261122 7f3k", "hand over SR-261122-7F3K".
 *
 * @returns the number as it was typed; `undefined` for everything else, so that a sentence which mentions a request is about the problem.
 */
export function numberAskedFor(text: string): string | undefined {
  return text.length > LONGEST ? undefined : ASKED.exec(text.normalize('NFKC'))?.[1];
}
