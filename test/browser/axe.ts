import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds serious or critical on the page, each with the elements it is about; evaluated from outside, so the page's policy stays on.
 * `without` are selectors of elements that are not looked at.
 */
export async function seriousFindings(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    async (exclude) => {
      const { axe } = globalThis as unknown as { axe: { run(context: object): Promise<AxeResults> } };
      return axe.run({ exclude });
    },
    without.map((selector) => [selector]),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} (${failureSummary ?? ''})`).join(' | ')}`,
    );
}
