import type { Page } from 'playwright-core';

/** What can be scrolled sideways, by its class: at no width anything may be. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.scroller, .card, .side, .ac-input-container')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1)
      .map((each) => `${each.tagName}.${each.className}: ${each.scrollWidth} in ${each.clientWidth}`),
  );
}
