import { element } from '../../shared/element.js';
import type { WidgetMessages } from '../../shared/locale.js';

/** Lets files be dropped anywhere on the chat, and says so while they are held over it. */
export function dropZone(root: HTMLElement, take: (files: File[]) => void) {
  const hint = element('div', { class: 'drop', hidden: true });
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  function onOver(event: DragEvent) {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    hint.hidden = false;
  }
  function onLeave(event: DragEvent) {
    if (!(event.relatedTarget instanceof Node && root.contains(event.relatedTarget))) hint.hidden = true;
  }
  function onDrop(event: DragEvent) {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    hint.hidden = true;
    take([...(event.dataTransfer?.files ?? [])]);
  }
  root.addEventListener('dragover', onOver);
  root.addEventListener('dragleave', onLeave);
  root.addEventListener('drop', onDrop);
  return {
    element: hint,
    relabel: (words: WidgetMessages) => (hint.textContent = words.dropFile),
    stop() {
      root.removeEventListener('dragover', onOver);
      root.removeEventListener('dragleave', onLeave);
      root.removeEventListener('drop', onDrop);
    },
  };
}
