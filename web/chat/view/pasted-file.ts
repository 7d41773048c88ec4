/** A picture from the clipboard: browsers call every one of them alike. */
export const isUnnamed = (file: File) => /^image\.\w+$/.test(file.name) && file.type.startsWith('image/');

/** Names a screenshot by what it is and when it was pasted, so that several can be told apart; other files keep their names. */
export function named(file: File, what: string, index: number): File {
  if (!isUnnamed(file)) return file;
  const pad = (n: number) => String(n).padStart(2, '0');
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(pad).join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(pad).join('.');
  const ending = file.name.split('.').pop() ?? 'png';
  return new File([file], `${what} ${day} ${time}${index ? ` (${index + 1})` : ''}.${ending}`, { type: file.type });
}
