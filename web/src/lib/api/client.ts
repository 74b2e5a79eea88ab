/** The only place that calls fetch for our API. Nothing here throws: every way it can end is a value. */
import { language } from '$lib/i18n/language.svelte';
import { NETWORK, UNREADABLE, problem, read, type Outcome } from './answer.ts';

export { NETWORK, SERVER, UNREADABLE, problemIn, read, type Outcome, type Problem } from './answer.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface CallOptions {
  body?: unknown;
  /** A file or a form instead of JSON. */
  raw?: Blob | FormData;
  signal?: AbortSignal;
  headers?: Record<string, string>;
  /** A pupil's bearer for the lesson; staff have a cookie. */
  bearer?: string;
  /** A 401 here is the caller's own business and does not end the session on the screen. */
  quiet?: boolean;
}

let signedOut: () => void = () => undefined;

/** Called when the server answers 401 to anything that a signed-in page asked. */
export function whenSignedOut(callback: () => void) {
  signedOut = callback;
}

export async function call<T>(method: Method, path: string, options: CallOptions = {}): Promise<Outcome<T>> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language.now, ...options.headers };
  const request: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store' };
  if (options.bearer) headers.authorization = `Bearer ${options.bearer}`;
  if (options.raw) request.body = options.raw;
  if (options.body !== undefined) {
    headers['content-type'] = 'application/json';
    request.body = JSON.stringify(options.body);
  }
  if (options.signal) request.signal = options.signal;
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(path, request);
    text = await answer.text();
  } catch {
    return { ok: false, problem: problem(NETWORK), status: 0, offline: true };
  }
  const outcome = read<T>(answer.status, text);
  const after = Number(answer.headers.get('retry-after'));
  if (!outcome.ok && after > 0) outcome.retryAfterMs = after * 1000;
  if (outcome.status === 401 && !options.quiet && !options.bearer) signedOut();
  return outcome;
}

export const get = <T>(path: string, options?: CallOptions) => call<T>('GET', path, options);
export const post = <T>(path: string, body?: unknown, options?: CallOptions) => call<T>('POST', path, { ...options, body: body ?? {} });

/** A file that the server makes, of `body` where there is one, under the name it gives it. A login page of a captive portal is no file of ours. */
export async function getFile(path: string, body?: unknown, bearer?: string): Promise<Outcome<File>> {
  const headers: Record<string, string> = { 'accept-language': language.now };
  if (bearer) headers.authorization = `Bearer ${bearer}`;
  const request: RequestInit = { headers, credentials: 'same-origin', cache: 'no-store' };
  if (body !== undefined) {
    request.method = 'POST';
    headers['content-type'] = 'application/json';
    request.body = JSON.stringify(body);
  }
  let answer: Response;
  let bytes: Blob;
  try {
    answer = await fetch(path, request);
    bytes = await answer.blob();
  } catch {
    return { ok: false, problem: problem(NETWORK), status: 0, offline: true };
  }
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  if (answer.ok && name) return { ok: true, value: new File([bytes], name, { type: bytes.type }), status: answer.status };
  const said = read<never>(answer.status, await bytes.text());
  if (answer.status === 401 && !bearer) signedOut();
  return said.ok ? { ok: false, problem: problem(UNREADABLE), status: answer.status, offline: false } : said;
}
