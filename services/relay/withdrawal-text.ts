import type { ServiceRequest } from '../model/request.js';

/** What is pasted into 21Vianet's portal to end a request there; like the text pack in the desk's language, whatever the partner's is. */
export function withdrawalText({ number, externalReference }: Pick<ServiceRequest, 'number' | 'externalReference'>): string {
  const ticket = externalReference === undefined ? '' : `（工单号 ${externalReference}）`;
  return `请停止处理并关闭此请求${ticket}：问题已由合作伙伴撤回，编号 ${number}。`;
}
