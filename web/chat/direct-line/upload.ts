import type { Activity } from './activity.js';
import { DirectLineError } from './rest.js';

/** The multipart part that carries the message itself, by the Direct Line 3.0 documentation on sending an attachment by upload. */
const ACTIVITY_PART = 'application/vnd.microsoft.activity';

export interface Upload {
  readonly base: string;
  readonly token: string;
  readonly conversationId: string;
  readonly activity: Activity;
  readonly files: readonly File[];
  /** Called with a share between 0 and 1. */
  readonly onProgress: (share: number) => void;
}

/** Sends files with a message. `XMLHttpRequest`, because `fetch` does not tell how far an upload is. Rejects with `DirectLineError`. */
export function upload({ base, token, conversationId, activity, files, onProgress }: Upload): Promise<void> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('activity', new Blob([JSON.stringify(activity)], { type: ACTIVITY_PART }), 'activity');
    for (const file of files) form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    const user = encodeURIComponent(activity.from?.id ?? '');
    request.open('POST', `${base}conversations/${encodeURIComponent(conversationId)}/upload?userId=${user}`);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => (request.status < 300 ? resolve() : reject(refusal(request)));
    request.onerror = () => reject(new DirectLineError(0));
    request.send(form);
  });
}

/** Which file was refused, of several, and why. */
function refusal(request: XMLHttpRequest): DirectLineError {
  const code = /"code":"(\w+)"/.exec(request.responseText)?.[1];
  return new DirectLineError(request.status, code, decodeURIComponent(request.getResponseHeader('x-refused-file') ?? ''));
}
