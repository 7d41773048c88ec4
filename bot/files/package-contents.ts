import type { RefusalReason } from '../../services/model/refused-file.js';
import { endingOf } from './file-name.js';
import { readPackage } from './read-package.js';

/** What Windows, macOS or Office runs when it is opened. */
const PROGRAMS = new Set(
  `exe com scr pif cpl dll sys drv ocx msi msp mst msix msixbundle appx appxbundle application appref-ms gadget bat cmd ps1 ps1xml psm1 psd1
  psc1 vb vbs vbe js jse mjs ws wsf wsh wsc sct hta lnk url scf inf reg chm hlp jar jnlp class dex apk app command sh bash csh dmg pkg deb rpm
  docm dotm xlsm xltm xlam xll ppam pptm potm ppsm sldm xlsb iqy slk settingcontent-ms library-ms searchconnector-ms`.split(/\s+/),
);
/** What holds further files that are not looked into. */
const ARCHIVES = new Set('zip rar 7z tar gz tgz bz2 xz zst lz lzh arj ace cab wim iso img vhd vhdx vmdk'.split(' '));
const MACROS = /(?:^|\/)vbaProject\.bin$/i;

/** What speaks against a zip or Office document, by what it says is in it; `undefined` when nothing does. */
export function againstPackage(bytes: Buffer): RefusalReason | undefined {
  const entries = readPackage(bytes);
  if (!entries) return 'damaged';
  if (entries.some(({ encrypted }) => encrypted)) return 'encrypted';
  const names = entries.flatMap((entry) => entry.names.map(asWindowsReadsIt));
  const endings = names.map(endingOf);
  if (endings.some((ending) => PROGRAMS.has(ending)) || names.some((name) => MACROS.test(name))) return 'program_inside';
  return endings.some((ending) => ARCHIVES.has(ending)) ? 'archive_inside' : undefined;
}

/** Without marks that cannot be seen, a stream's name, and the dots and blanks at the end, all of which hide a name's true ending. */
function asWindowsReadsIt(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/:.*$/s, '')
    .replace(/[.\s]+$/, '');
}
