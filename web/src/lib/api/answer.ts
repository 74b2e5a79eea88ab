/** An answer's bytes as a value. Pure: the simulation reads the same answers in Node. */

/** What the server says when it refuses: `code` is stable, `message` and `hint` are for a person. */
export interface Problem {
  code: string;
  message: string;
  field: string;
  hint: string;
}

export type Outcome<T> =
  | { ok: true; value: T; status: number }
  | { ok: false; problem: Problem; status: number; offline: boolean; retryAfterMs?: number };

/** Codes made here when there is no answer of the server to quote; screens have their own words for them. */
export const NETWORK = 'client.network';
export const UNREADABLE = 'client.unreadable';
export const SERVER = 'client.server';

/** An answer as a value. A gateway's HTML page (502, captive portal) is no answer of ours. */
export function read<T>(status: number, text: string): Outcome<T> {
  let value: unknown;
  try {
    value = text === '' ? null : JSON.parse(text);
  } catch {
    const away = status >= 500 || status < 400;
    return { ok: false, problem: problem(away ? NETWORK : UNREADABLE), status, offline: away };
  }
  if (status >= 200 && status < 300) return { ok: true, value: value as T, status };
  return { ok: false, problem: problemIn(value, status), status, offline: false };
}

/** The problem in an error body; never missing a field, whatever the body is. */
export function problemIn(body: unknown, status: number): Problem {
  const error = (body as { error?: Partial<Problem> } | null)?.error;
  if (!error || typeof error.code !== 'string') return problem(status >= 500 ? SERVER : UNREADABLE);
  return { code: error.code, message: error.message ?? '', field: error.field ?? '', hint: error.hint ?? '' };
}

export function problem(code: string): Problem {
  return { code, message: '', field: '', hint: '' };
}
