/** Writes what the server's test opens (tests/golden/sealed): both sides are held to the same bytes. SELAMI_UPDATE=1 writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Command } from '$lib/outbox/reducer';
import { batchesOf, fileText, linesIn } from './file';
import { locked } from './sealed';

const folder = new URL('../../../../tests/golden/sealed/', import.meta.url);
const seal = { id: `${'0'.repeat(31)}1`, key: Array.from({ length: 32 }, (_, i) => (i + 1).toString(16).padStart(2, '0')).join('') };
const nonce = Uint8Array.from({ length: 12 }, (_, i) => 0xf0 + i);
const text = '{"commands": [{"id": "cmd_01k0000000000000000000000a", "body": {"text": "Tanah kita turun – mengapa? 🌊"}}]}';
const command = (id: number, size = 1): Command => ({ id: `cmd_${id}`, v: 1, at: 1, method: 'PUT', path: '/api/x', body: 'x'.repeat(size) });

describe('a locked line', () => {
  it('is what the server opens', () => {
    const line = locked(text, seal, nonce);
    if (process.env.SELAMI_UPDATE) {
      writeFileSync(new URL('locked.txt', folder), `${line}\n`);
      writeFileSync(new URL('text.json', folder), `${text}\n`);
    }
    expect(`${line}\n`).toBe(readFileSync(new URL('locked.txt', folder), 'utf8'));
    expect(`${text}\n`).toBe(readFileSync(new URL('text.json', folder), 'utf8'));
  });
  it('shows nothing of the text', () => {
    expect(locked(text, seal, nonce)).not.toMatch(/commands|Tanah/);
    expect(locked(text, seal, new Uint8Array(12))).not.toBe(locked(text, seal, nonce));
  });
});

describe('the file', () => {
  let dice = 0;
  const random = (size: number) => new Uint8Array(size).fill((dice += 1));

  it('has a batch a line, in the order of the queue, none too large for the server', () => {
    const many = [...Array.from({ length: 450 }, (_, i) => command(i)), command(450, 1_400_000), command(451, 1_400_000), command(452)];
    const batches = batchesOf(many);
    expect(batches.flat()).toEqual(many);
    expect(batches.map((batch) => batch.length)).toEqual([200, 200, 51, 2]);
    expect(batchesOf([])).toEqual([]);
    expect(linesIn(fileText(many, seal, 'Kiriman.', random))).toHaveLength(4);
  });
  it('survives a chat program', () => {
    const made = fileText([command(1)], seal, 'Kiriman terkunci.', random);
    const lines = linesIn(made);
    expect(lines).toHaveLength(1);
    expect(linesIn(`Bu, titip ya 🙏\r\n${made.replace(/\n/g, '\r\n')}  \r\n${lines[0]}`)).toEqual(lines);
  });
  it('of something else has no line', () => {
    expect(linesIn('')).toEqual([]);
    expect(linesIn('daftar belanja\nselami1.kecap.manis')).toEqual([]);
  });
});
