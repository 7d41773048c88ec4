import type { RefusedFile } from '../../services/model/refused-file.js';
import type { BlobStore } from '../../services/ports/blob-store.js';
import { checkFile } from './check-file.js';
import { fetchFile } from './fetch-file.js';
import { cleanFileName } from './file-name.js';
import { FILE_LIMITS } from './file-limits.js';
import { readSentFile, type SentFile } from './sent-files.js';

/** A message with attachments, and how the channel's service is asked for what is its own. */
export interface MessageWithFiles {
  readonly partnerId: string;
  readonly attachments: unknown;
  readonly serviceUrl: unknown;
  /** The `Authorization` header with the bot's token for the channel; `undefined` where nobody is checked. */
  readonly authorization: () => Promise<string | undefined>;
}

/** What came of it: the attachments with the fetched files in the form in which the web chat's uploads come, and the files that were not taken. */
export interface TakenIn {
  readonly attachments: readonly unknown[];
  readonly refused: readonly RefusedFile[];
}

/** @returns `undefined` when there is nothing to fetch, which is at once. */
export type TakeInFiles = (message: MessageWithFiles) => Promise<TakenIn> | undefined;

interface Deps {
  readonly blobs: Pick<BlobStore, 'put'>;
  /** Files may come from this machine too. */
  readonly demo: boolean;
  readonly report: (event: string, fields: Readonly<Record<string, string | number>>) => void;
  readonly timeoutMs?: number;
}

/** Channels wait 15 s for an answer; all files of a message are fetched at once. */
const TIMEOUT_MS = 12_000;

/** Fetches the files of Teams before the conversation sees the turn: their links are good for minutes only. Rejects when a file cannot be stored. */
export function makeTakeInFiles({ blobs, demo, report, timeoutMs = TIMEOUT_MS }: Deps): TakeInFiles {
  return function takeInFiles({ partnerId, attachments, serviceUrl, authorization }) {
    const all = Array.isArray(attachments) ? (attachments as unknown[]) : [];
    const sent = all.map((attachment) => readSentFile(attachment, { serviceUrl, demo }));
    return sent.some(Boolean) ? takeAll() : undefined;

    async function takeAll(): Promise<TakenIn> {
      const files = sent.filter((file) => file !== undefined);
      const taken = await Promise.all(files.slice(0, FILE_LIMITS.files).map(take));
      const late = files.slice(FILE_LIMITS.files).map(({ name }) => refusal(name, 'too_many'));
      const refused = [...taken.flatMap((file) => ('reason' in file ? [file] : [])), ...late];
      for (const { reason } of refused) report('file.refused', { reason });
      return {
        attachments: [...all.filter((_, i) => !sent[i]), ...taken.filter((file) => !('reason' in file))],
        refused,
      };
    }

    async function take({ name, url, needsToken }: SentFile) {
      if (!url) return refusal(name, 'unreachable');
      const fetched = await fetchFile({ url, timeoutMs, ...(needsToken ? { authorization: await authorization() } : {}) });
      if (fetched.kind === 'refused') return refusal(name, fetched.reason);
      const checked = checkFile(name, fetched.bytes);
      if (checked.kind === 'refused') return refusal(checked.name, checked.reason);
      const blobId = await blobs.put(partnerId, checked.bytes);
      return { contentType: checked.contentType, name: checked.name, content: { blobId, size: checked.bytes.length } };
    }
  };
}

function refusal(name: string | undefined, reason: RefusedFile['reason']): RefusedFile {
  return { name: cleanFileName(name), reason };
}
