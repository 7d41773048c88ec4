const FIXED = /^(?:v\d+(?:\.\d+)?|[a-z]{2}-[A-Z]{2}|[a-z][A-Za-z]{0,29})$/;

/** A path without what is one of many: `/v1/customers/0a6b…/subscriptions?size=5` is `/v1/customers/{id}/subscriptions`. For logs and metrics. */
export function routeOf(path: string): string {
  const [before = ''] = path.split('?');
  return before
    .split('/')
    .map((part) => (part === '' || FIXED.test(part) ? part : '{id}'))
    .join('/');
}
