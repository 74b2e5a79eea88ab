/** A document becomes a plan, and a plan the official form, by the same C++ as on the server, in a worker of the page. */
import type { Answer } from '$lib/api/types';
import type { Source } from '$lib/import/open';
import { Calls, type Worked } from './calls';
import type { DocumentQuestion } from './document-worker';

type Plan = Answer<'Plan'>;

/** Where in the document; numbers count from 1, 0: not said. */
export interface Place {
  kind: 'paragraph' | 'table' | 'line' | 'margin';
  number: number;
  row: number;
  column: number;
}
export interface Origin {
  /** JSON pointer into the plan. */
  path: string;
  place: Place;
  by: 'label' | 'words' | 'order' | 'none';
  /** The label as it was written, or empty. */
  said: string;
}
export interface Note {
  code: string;
  path: string;
  values: string[];
}
export interface Imported {
  plan: Plan;
  origins: Origin[];
  notes: Note[];
}
interface Wrong {
  error: { code: string; field?: string };
}

type DocumentWorker = Worked<DocumentQuestion, unknown>;
const calls = new Calls<DocumentQuestion, unknown>(() => new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module' }) as unknown as DocumentWorker);

/** The plan that stands in a document, or the code of what is wrong with it. Rejects when the engine is not on this phone. */
export const imported = (source: Source) => calls.ask({ door: 'imported', ask: source }) as Promise<Imported | Wrong>;

/** The parts of the official form as DOCX, by name. */
export const formOf = (plan: Plan) => calls.ask({ door: 'formed', ask: { plan } }) as Promise<{ parts: Record<string, string> } | Wrong>;
