export type DataFolderErrorCode =
  'data_folder_unusable' | 'data_folder_in_use' | 'data_folder_lost' | 'data_folder_closed' | 'data_folder_newer' | 'data_folder_older';

const MEANINGS: Record<DataFolderErrorCode, string> = {
  data_folder_unusable: 'cannot be made or written to: correct DATA_DIR, or give this process the right to write there',
  data_folder_in_use: 'is used by another process: stop that one first, or give each process a folder of its own (DATA_DIR)',
  data_folder_lost: 'was taken over by another process; nothing is written to it any more',
  data_folder_closed: 'is closed',
  data_folder_newer: 'was written by a newer version of this program',
  data_folder_older: 'was written by an older version of this program, whose files this one does not read: give it a new one (DATA_DIR)',
};

/** Why the data folder cannot be used; for the operator, with the folder and what to do about it in `message`. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  constructor(
    readonly code: DataFolderErrorCode,
    readonly folder: string,
    detail?: string,
    options?: ErrorOptions,
  ) {
    super(`The data folder ${folder} ${MEANINGS[code]}${detail === undefined ? '' : ` (${detail})`}.`, options);
  }
}
