import { readdir, readFile } from 'node:fs/promises';
import console from 'node:console';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a partner's browser may have to load for a chat with cards, in bytes after gzip. */
export const WIDGET_BUDGET = 100 * 1024;

/** The output files that `entry` loads, at once or later; only those of one `kind` of import when that is given. */
export function reachable(outputs, entry, kind, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const each of outputs[entry].imports) {
    if (!each.external && (kind ?? each.kind) === each.kind) reachable(outputs, each.path, kind, found);
  }
  return found;
}

const gzipped = async (file) => gzipSync(await readFile(file), { level: 9 }).length;
const kib = (bytes) => `${(bytes / 1024).toFixed(1).padStart(6)} KiB`;

/** Prints every browser file's gzip size and the widget's sum. @returns whether the widget keeps to its budget. */
export async function reportWeight(web, metafile) {
  const scripts = [...reachable(metafile.outputs, 'dist/web/assets/chat.js')].map((path) => join('assets', basename(path)));
  const widget = new Set(['widget.js', 'chat.html', join('assets', 'chat.css'), ...scripts]);
  const files = (await readdir(web, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(web.length + 1));
  let sum = 0;
  for (const file of files.sort()) {
    const size = await gzipped(join(web, file));
    if (widget.has(file)) sum += size;
    console.log(`${kib(size)}  ${widget.has(file) ? 'widget' : '      '}  ${file}`);
  }
  console.log(`${kib(sum)}  the widget in all, gzip (budget ${WIDGET_BUDGET / 1024} KiB)`);
  if (sum > WIDGET_BUDGET) console.error('The widget is over its budget.');
  return sum <= WIDGET_BUDGET;
}
