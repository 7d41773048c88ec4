/** The key by which the other side knows a repeated delivery. */
export function deliveryId(requestId: string, entry: number): string {
  return `${requestId}.${entry}`;
}
