/** A file or a pasted text as the document engine takes it (src/wasm/document), or in one word why not. Nothing leaves the phone. Pure. */
import { textMost } from './bounds';
import { unzipped, zipEntries, ZipProblem, type ZipEntry } from './zip';

/** What the engine reads: the texts of a document's parts by name; of plain text one part, "text". */
export interface Source {
  kind: 'docx' | 'odt' | 'text';
  parts: Record<string, string>;
}
export type Refused = 'old_doc' | 'locked' | 'pdf' | 'picture' | 'rtf' | 'sheet' | 'slides' | 'web' | 'unknown' | 'damaged' | 'too_large' | 'empty' | 'unreadable';
export type Opened = { ok: true; source: Source } | { ok: false; why: Refused };

const fileMost = 60 << 20;
const partMost = 16 << 20;
const allMost = 32 << 20;

export async function opened(file: Blob): Promise<Opened> {
  try {
    if (file.size === 0) return refuse('empty');
    if (file.size > fileMost) return refuse('too_large');
    const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
    const kind = kindOf(head);
    if (kind === 'zip') return await document(file);
    if (kind === 'ole') return refuse((await holds(file, 'EncryptedPackage')) ? 'locked' : 'old_doc');
    if (kind !== undefined) return refuse(kind);
    return file.size > 4 * textMost ? refuse('unknown') : fromText(decoded(new Uint8Array(await file.arrayBuffer())));
  } catch (cause) {
    // A file on a memory card that was taken out, or one that the other program has not finished.
    return refuse(cause instanceof ZipProblem ? (cause.code === 'not_zip' ? 'unknown' : cause.code) : 'unreadable');
  }
}

export function fromText(text: string | undefined): Opened {
  if (text === undefined) return refuse('unknown');
  if (/^\s*<(!doctype html|html|head|body)\b/i.test(text)) return refuse('web');
  if (text.length > textMost) return refuse('too_large');
  return text.trim() === '' ? refuse('empty') : { ok: true, source: { kind: 'text', parts: { text } } };
}

const refuse = (why: Refused): Opened => ({ ok: false, why });

const begins: readonly (readonly [Refused | 'zip' | 'ole', number, string])[] = [
  ['zip', 0, 'PK\x03\x04'],
  ['ole', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['pdf', 0, '%PDF-'],
  ['rtf', 0, '{\\rtf'],
  ['picture', 0, '\xff\xd8\xff'],
  ['picture', 0, '\x89PNG'],
  ['picture', 0, 'GIF8'],
  ['picture', 8, 'WEBP'],
  ['picture', 4, 'ftyphe'],
  ['picture', 4, 'ftypmif']
];

function kindOf(head: Uint8Array): Refused | 'zip' | 'ole' | undefined {
  const letters = String.fromCharCode(...head);
  return begins.find(([, at, mark]) => letters.startsWith(mark, at))?.[0];
}

/** True when the name stands in it as an OLE container writes names: two bytes a letter. */
async function holds(file: Blob, name: string): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 1 << 20).arrayBuffer());
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return true;
  }
  return false;
}

async function document(file: Blob): Promise<Opened> {
  const entries = await zipEntries(file);
  const has = (start: string) => entries.some((entry) => entry.name.startsWith(start));
  if (has('word/')) return parts(file, 'docx', entries);
  if (has('xl/')) return refuse('sheet');
  if (has('ppt/')) return refuse('slides');
  return has('content.xml') ? odt(file, entries) : refuse('unknown');
}

async function odt(file: Blob, entries: readonly ZipEntry[]): Promise<Opened> {
  const mime = entries.find((entry) => entry.name === 'mimetype');
  const type = mime ? new TextDecoder().decode(await unzipped(file, mime, 1000)).trim() : '';
  if (type.endsWith('.spreadsheet')) return refuse('sheet');
  if (type.endsWith('.presentation')) return refuse('slides');
  return parts(file, 'odt', entries);
}

/** Texts only: fonts, themes and pictures stay packed. */
const wanted = (name: string) => /\.(xml|rels)$/i.test(name) && !/\/(theme|fontTable|webSettings|glossary|embeddings|charts|diagrams)/.test(`/${name}`);

async function parts(file: Blob, kind: 'docx' | 'odt', entries: readonly ZipEntry[]): Promise<Opened> {
  const out: Record<string, string> = {};
  let left = allMost;
  for (const entry of entries) {
    if (!wanted(entry.name) || entry.name in out) continue;
    const bytes = await unzipped(file, entry, Math.min(partMost, left));
    left -= bytes.length;
    out[entry.name] = decoded(bytes) ?? new TextDecoder().decode(bytes);
  }
  return { ok: true, source: { kind, parts: out } };
}

/** UTF-8 or what its first bytes say; else, as older notepads wrote, Windows-1252. None when these are no letters. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
