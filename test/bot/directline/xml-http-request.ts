/** As much of a browser's XMLHttpRequest, over fetch, as the public Direct Line client uses. */
export class FetchXmlHttpRequest {
  readyState = 0;
  status = 0;
  responseType = '';
  response: unknown = null;
  responseText = '';
  timeout = 0;
  withCredentials = false;
  upload = {};
  onreadystatechange?: (event: unknown) => void;
  onload?: (event: unknown) => void;
  onerror?: (event: unknown) => void;
  ontimeout?: (event: unknown) => void;
  #method = 'GET';
  #url = '';
  #answered: Headers | undefined;
  readonly #headers: Record<string, string> = {};
  readonly #abort = new AbortController();

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.#answered?.get(name) ?? null;
  }

  send(body?: RequestInit['body']): void {
    void this.#send(body);
  }

  abort(): void {
    this.#abort.abort();
  }

  async #send(body?: RequestInit['body']): Promise<void> {
    try {
      const answer = await fetch(this.#url, { method: this.#method, headers: this.#headers, body, signal: this.#abort.signal });
      this.#answered = answer.headers;
      this.status = answer.status;
      if (this.responseType === 'arraybuffer') this.response = await answer.arrayBuffer();
      else {
        this.responseText = await answer.text();
        this.response =
          this.responseType === 'json' && this.responseText !== '' ? (JSON.parse(this.responseText) as unknown) : this.responseText;
      }
    } catch {
      if (this.#abort.signal.aborted) return;
      this.status = 0;
    }
    this.readyState = 4;
    this.onreadystatechange?.({ type: 'readystatechange' });
    if (this.status === 0) this.onerror?.({ type: 'error' });
    else this.onload?.({ type: 'load' });
  }
}
