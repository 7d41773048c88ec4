/** `【heading】` over its lines; lines without a value and sections without lines are left out. */
export function sections(all: readonly (readonly [heading: string, lines: readonly string[]])[]): string {
  return all
    .map(([heading, lines]) => [heading, lines.filter((text) => text !== '')] as const)
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `【${heading}】\n${lines.join('\n')}`)
    .join('\n\n');
}

/** `name：value`; empty without a value. */
export function line(name: string, value: string | undefined): string {
  const text = oneLine(value ?? '');
  return text === '' ? '' : `${name}：${text}`;
}

/** What may be several lines long begins on a line of its own. */
export function block(name: string, value: string | undefined): string {
  const text = value?.replace(/\r\n?/g, '\n').trim() ?? '';
  if (text === '') return '';
  return text.includes('\n') ? `${name}：\n${text}` : `${name}：${text}`;
}

/** A name over its values, one a line. */
export function list(name: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${name}：\n${values.map((value) => `- ${oneLine(value)}`).join('\n')}`;
}

/** Without line breaks and control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
