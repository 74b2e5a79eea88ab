/** From a file or a pasted text to a plan with its origins, or in one word why not. */
import { imported, type Imported } from '$lib/engine/document';
import { fromText, opened, type Opened, type Refused } from './open';

export type Read = { ok: true; value: Imported } | { ok: false; why: Refused | 'engine' };

export const readFile = async (file: Blob): Promise<Read> => readSource(await opened(file));
export const readText = (text: string): Promise<Read> => readSource(fromText(text));

/** What the engine says in its own words. */
const codes: Record<string, Refused> = {
  'document.empty': 'empty',
  'document.too_large': 'too_large',
  'document.damaged': 'damaged',
  'document.locked': 'locked',
  'document.not_a_document': 'unknown'
};

async function readSource(found: Opened): Promise<Read> {
  if (!found.ok) return found;
  try {
    const answer = await imported(found.source);
    return 'plan' in answer ? { ok: true, value: answer } : { ok: false, why: codes[answer.error.code] ?? 'damaged' };
  } catch {
    return { ok: false, why: 'engine' };
  }
}
