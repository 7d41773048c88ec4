import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { Rows } from '../state/desk-state.js';
import { useDeskContext } from '../words/desk-context.js';

export function Pager({ rows: { page, pages }, turn }: { rows: Rows; turn: (page: number) => void }) {
  const { m } = useDeskContext();
  if (pages <= 1 && page <= 1) return null;
  return (
    <nav className="pager" aria-label={m.queue.page(page, pages)}>
      <Button
        icon={<ChevronLeftRegular />}
        aria-label={m.queue.previous}
        disabledFocusable={page <= 1}
        onClick={() => page > 1 && turn(Math.min(page - 1, Math.max(pages, 1)))}
      />
      <span>{m.queue.page(page, pages)}</span>
      <Button
        icon={<ChevronRightRegular />}
        aria-label={m.queue.next}
        disabledFocusable={page >= pages}
        onClick={() => page < pages && turn(page + 1)}
      />
    </nav>
  );
}
