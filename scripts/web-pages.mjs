import { cp, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { reachable } from './widget-weight.mjs';

/** The browser's files that are not bundled, by where they are served. */
export const PAGES = {
  'index.html': 'web/demo/index.html',
  'chat.html': 'web/chat/chat.html',
  'tab.html': 'web/tab/tab.html',
  'desk.html': 'web/desk/desk.html',
  'assets/icon.svg': 'web/shared/icon.svg',
};

const SCRIPT = /^( *)<script type="module" src="(assets\/\w+\.js)"><\/script>$/m;

/**
 * Names in each page every script that its own will ask for, so that on a slow network none waits for another. Of the pages, only those whose
 * script is among `outputs` are written: the others belong to another build.
 */
export async function writePages(root, web, { outputs }) {
  for (const [to, from] of Object.entries(PAGES)) {
    if (!to.endsWith('.html')) await cp(join(root, from), join(web, to));
    else {
      const page = await readFile(join(root, from), 'utf8');
      if (outputs[`dist/web/${SCRIPT.exec(page)?.[2]}`]) await writeFile(join(web, to), withPreloads(page, outputs));
    }
  }
}

/** What is imported later is only fetched: compiling it at once would hold up what comes first. */
function withPreloads(page, outputs) {
  return page.replace(SCRIPT, (tag, indent, src) => {
    const entry = `dist/web/${src}`;
    const atOnce = reachable(outputs, entry, 'import-statement');
    const links = [...reachable(outputs, entry)]
      .filter((path) => path !== entry)
      .sort((a, b) => Number(atOnce.has(b)) - Number(atOnce.has(a)))
      .map((path) => [atOnce.has(path) ? 'rel="modulepreload"' : 'rel="preload" as="script" crossorigin', basename(path)]);
    return [tag, ...links.map(([how, name]) => `${indent}<link ${how} href="assets/${name}" />`)].join('\n');
  });
}
