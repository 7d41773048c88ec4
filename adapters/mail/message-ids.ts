/**
 * Makes the `Message-ID`s of what is sent from `from`, which is an address or `name <address>`: they end with its domain, and the same id
 * gives the same, by which mail systems know a repeated message.
 */
export function messageIds(from: string): (id: string) => string {
  const domain = /@([^\s<>@]+?)>?\s*$/u.exec(from)?.[1] ?? 'localhost';
  return (id) => `<${id}@${domain}>`;
}

/** One address for nodemailer, whatever is in it: as a text it could be read as a list. */
export function oneAddress(address: string, name = ''): { readonly name: string; readonly address: string } {
  return { name, address };
}
