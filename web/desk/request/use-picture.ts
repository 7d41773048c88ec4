import { useEffect, useState } from 'react';

/** A picture's bytes as an address of this page: `undefined` while they come, `failed` when they don't. */
export function usePicture(url: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const leaving = new AbortController();
    let made: string | undefined;
    const load = async () => {
      const answer = await fetch(url, { signal: leaving.signal });
      if (!answer.ok) return setAddress('failed');
      made = URL.createObjectURL(await answer.blob());
      if (leaving.signal.aborted) URL.revokeObjectURL(made);
      else setAddress(made);
    };
    load().catch(() => leaving.signal.aborted || setAddress('failed'));
    return () => {
      leaving.abort();
      if (made) URL.revokeObjectURL(made);
    };
  }, [url]);
  return address;
}
