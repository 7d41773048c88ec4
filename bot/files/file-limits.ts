/** What people may send with one message, by whichever door; `fileSize` in bytes. */
export const FILE_LIMITS = { fileSize: 10 * 1024 * 1024, files: 5 } as const;
