import { beijingTime, relative } from '../../../locales/format.js';
import { useDeskContext } from './desk-context.js';

/** An instant in Beijing's time; with `ago`, also how long ago. */
export function Time({ at, ago = false }: { at: string; ago?: boolean }) {
  const { now, locale } = useDeskContext();
  const exact = beijingTime(at, now, locale);
  return (
    <time dateTime={at} title={exact}>
      {ago ? `${relative(at, now, locale)} · ${exact}` : exact}
    </time>
  );
}

/** Only how long ago; the exact time is behind it. */
export function Ago({ at }: { at: string }) {
  const { now, locale } = useDeskContext();
  return (
    <time dateTime={at} title={beijingTime(at, now, locale)}>
      {relative(at, now, locale)}
    </time>
  );
}
