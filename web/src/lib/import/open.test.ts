import { describe, expect, it } from 'vitest';
import { fromText, opened, type Opened } from './open';
import { zipped } from './zip';

const bytes = (letters: string) => new Blob([Uint8Array.from(letters, (letter) => letter.charCodeAt(0))]);
const why = (said: Opened) => (said.ok ? 'none' : said.why);
const container = (...names: string[]) => zipped(names.map((name) => [name, name === 'mimetype' ? 'application/vnd.oasis.opendocument.text' : `<${name.at(-5)}/>`] as const), '');

describe('a file of a phone', () => {
  it('a document gives its texts, and leaves pictures, fonts and themes packed', async () => {
    const file = await container('[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'word/theme/theme1.xml', 'word/fontTable.xml', 'word/media/image1.png', 'customXml/item1.xml');
    const said = await opened(file);
    expect(said.ok && said.source.kind).toBe('docx');
    expect(said.ok && Object.keys(said.source.parts)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'customXml/item1.xml']);
  });
  it('an open document is one, a sheet or slides are not', async () => {
    const said = await opened(await container('mimetype', 'content.xml', 'styles.xml'));
    expect(said.ok && said.source.kind).toBe('odt');
    expect(why(await opened(await container('[Content_Types].xml', 'xl/workbook.xml')))).toBe('sheet');
    expect(why(await opened(await container('[Content_Types].xml', 'ppt/presentation.xml')))).toBe('slides');
    expect(why(await opened(await zipped([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'], ['content.xml', '<x/>']], '')))).toBe('sheet');
    expect(why(await opened(await container('foto.jpg')))).toBe('unknown');
  });
  it('says which other kind it is, whatever its name', async () => {
    const wide = (name: string) => [...name].map((letter) => `${letter}\0`).join('');
    const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
    const kinds: [string, string][] = [
      [`${ole}${'x'.repeat(500)}`, 'old_doc'],
      [`${ole}EE${'x'.repeat(500)}${wide('EncryptedPackage')}`, 'locked'],
      ['%PDF-1.7', 'pdf'],
      ['{\\rtf1 ', 'rtf'],
      ['\xff\xd8\xff\xe0', 'picture'],
      ['\x89PNG\r\n', 'picture'],
      ['RIFFxxxxWEBPVP8', 'picture'],
      ['\0\0\0\x18ftypheic', 'picture'],
      ['PK\x03\x04 cut off', 'damaged'],
      ['a\0b\0\x01', 'unknown'],
      ['', 'empty'],
      ['   \n', 'empty'],
      ['<!DOCTYPE html><html>', 'web']
    ];
    for (const [letters, kind] of kinds) expect(why(await opened(bytes(letters))), letters.slice(0, 12)).toBe(kind);
  });
  it('text is read in the letters that it was written in', async () => {
    const text = async (blob: Blob) => {
      const said = await opened(blob);
      return said.ok && said.source.parts.text;
    };
    expect(await text(new Blob(['Tujuan: “batik” ꦧꦠꦶꦏ']))).toBe('Tujuan: “batik” ꦧꦠꦶꦏ');
    expect(await text(bytes('\xff\xfeT\0P\0'))).toBe('TP');
    expect(await text(bytes('\xfe\xff\0T\0P'))).toBe('TP');
    expect(await text(bytes('Cit\xe9'))).toBe('Cité'); // as older notepads wrote
  });
  it('what is too large is not read, and what cannot be read is told', async () => {
    expect(why(fromText('a'.repeat(400_001)))).toBe('too_large');
    const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) } as unknown as Blob;
    expect(why(await opened(gone))).toBe('unreadable');
  });
});
