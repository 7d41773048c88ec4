const NAMES = 'quiet hours?|quiet|do not disturb|dnd|免打扰时段|免打扰时间|免打扰|勿扰模式|勿扰|勿擾時段|勿擾模式|勿擾|請勿打擾|免打擾';
const OFF = 'off|关闭|关掉|关|取消|停用|關閉|關掉|關|turn off|disable';
const ON = 'on|打开|开启|开|启用|開啟|打開|開|啟用|turn on|enable';
const TIME = '(\\d{1,2})(?:\\s*[:点點时時]\\s*(\\d{2})?\\s*分?)?\\s*(am|pm)?';
const UNTIL = '(?:-|–|—|~|到|至|to|until|till)';

const SWITCHED = new RegExp(`^(?:(?:${NAMES})\\s*(?:(${OFF})|(?:${ON}))|(?:(${OFF})|(?:${ON}))\\s*(?:${NAMES}))$`, 'i');
const SPANNED = new RegExp(`^(?:${NAMES})\\s*[:：]?\\s*(?:from|从|從|改为|改為|设为|設為)?\\s*${TIME}\\s*${UNTIL}\\s*${TIME}$`, 'i');
/** The longest of these is far shorter; this bounds the work on what is none. */
const LONGEST = 60;

/** Times are as they would be typed into the form, `HH:mm`, and not checked. */
export type QuietHoursSaid = { readonly on: boolean } | { readonly on: true; readonly from: string; readonly to: string };

/** Reads "quiet hours 22:00-8:00", "免打扰 22点到8点", "quiet hours off", in any of the three languages; `undefined` for everything else. */
export function quietHoursSaid(text: string): QuietHoursSaid | undefined {
  if (text.length > LONGEST) return undefined;
  const said = text
    .normalize('NFKC')
    .trim()
    .replace(/[.。!！?？]+$/u, '');
  const switched = SWITCHED.exec(said);
  if (switched) return { on: switched[1] === undefined && switched[2] === undefined };
  const [, ...span] = SPANNED.exec(said) ?? [];
  const [fromHour, fromMinutes, fromHalf, toHour, toMinutes, toHalf] = span;
  if (fromHour === undefined || toHour === undefined) return undefined;
  return { on: true, from: clock(fromHour, fromMinutes, fromHalf), to: clock(toHour, toMinutes, toHalf) };
}

function clock(hour: string, minutes = '00', half?: string): string {
  const hours = Number(hour);
  const shift = half?.toLowerCase() === 'pm' && hours < 12 ? 12 : half?.toLowerCase() === 'am' && hours === 12 ? -12 : 0;
  return `${String(hours + shift).padStart(2, '0')}:${minutes}`;
}
