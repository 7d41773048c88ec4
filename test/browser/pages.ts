import type { Page } from 'playwright-core';

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A page on an origin of its own that exists only in this browser page; everything else on that origin answers what `answer` says. */
export async function servePage(
  page: Page,
  url: string,
  html: string,
  answer: (path: string) => Answer | Promise<Answer> = () => ({ status: 404, body: '' }),
) {
  const { origin, pathname } = new URL(url);
  await page.route(`${origin}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === pathname) return route.fulfill({ contentType: 'text/html', body: html });
    const { status, body } = await answer(path);
    return route.fulfill({ status, contentType: 'application/json', body });
  });
}
