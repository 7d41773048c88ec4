import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

const FARTHEST = 60;

/** Whether what has the focus is a control whose text, name or label holds `words`. */
function isOn(page: Page, words: string): Promise<boolean> {
  return page.evaluate((text) => {
    const { activeElement: at } = document;
    if (!at?.matches('button, input, textarea, select, a, [role=button]')) return false;
    const labels = 'labels' in at ? [...((at.labels ?? []) as Iterable<Element>)].map((label) => label.textContent) : [];
    return [at.textContent, at.getAttribute('aria-label'), ...labels].join(' ').includes(text);
  }, words);
}

/** Presses Tab, or Shift+Tab, until the focus is on a control called `words`; fails where nobody would go on looking. */
export async function tabTo(page: Page, words: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < FARTHEST; i++) {
    await page.keyboard.press(key);
    if (await isOn(page, words)) return;
  }
  assert.fail(`the focus never came to ${words}`);
}
