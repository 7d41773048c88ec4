/** A picture from the clipboard: browsers call every one of them alike. */
export const isUnnamed = (file: File) => /^image\.\w+$/.test(file.name);

/** Names a screenshot by what it is and when it was pasted (the person's own time), so that several can be told apart; other files keep their names. */
export function named(file: File, what: string, index: number): File {
  if (!isUnnamed(file)) return file;
  const now = Date.now() - new Date().getTimezoneOffset() * 60_000;
  const at = new Date(now + index * 1_000).toISOString().slice(0, 19).replace('T', ' ').replace(/:/g, '.');
  return new File([file], `${what} ${at}${file.name.slice(5)}`, { type: file.type });
}
