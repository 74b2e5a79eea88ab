/** Words and bars as a picture, drawn on this phone: black on white, large enough for a small screen and a photocopy. */
const width = 1080;
const margin = 64;
const family = 'system-ui, sans-serif';

export type Part =
  | { text: string; look: 'title' | 'about' | 'head' | 'plain' }
  | { gap: true }
  /** A share of the width, with its words before it. */
  | { bar: number; label: string };

const looks = { title: { size: 60, bold: true, after: 6 }, about: { size: 36, bold: false, after: 10 }, head: { size: 38, bold: true, after: 6 }, plain: { size: 42, bold: false, after: 10 } } as const;
const bar = { height: 40, label: 34, after: 18 };

/** Words broken into lines no wider than `most`; a word that is wider stands alone. */
export function wrapped(text: string, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/).filter(Boolean)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && measure(longer) > most) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** What the message says, line by line: the first is the title, "*…*" are heads, as chats show them. */
export const pictureOf = (message: string): Promise<Blob | undefined> => drawn(message.split('\n').map(partOf));

function partOf(line: string, i: number): Part {
  const head = /^\*(.+)\*$/.exec(line.trim())?.[1];
  if (line.trim() === '') return { gap: true };
  if (head !== undefined) return { text: head, look: i === 0 ? 'title' : 'head' };
  return { text: line, look: i === 1 ? 'about' : 'plain' };
}

interface Mark {
  text: string;
  font: string;
  y: number;
}
interface Block {
  y: number;
  wide: number;
}

export async function drawn(parts: readonly Part[]): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  const { marks, blocks, bottom } = laidOut(parts, pen);
  canvas.width = width;
  canvas.height = bottom + margin;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, canvas.height);
  pen.strokeStyle = '#000000';
  pen.lineWidth = 6;
  pen.strokeRect(24, 24, width - 48, canvas.height - 48);
  pen.fillStyle = '#000000';
  for (const mark of marks) {
    pen.font = mark.font;
    pen.fillText(mark.text, margin, mark.y);
  }
  pen.lineWidth = 3;
  for (const block of blocks) {
    pen.strokeRect(margin, block.y, width - 2 * margin, bar.height);
    pen.fillRect(margin, block.y, block.wide, bar.height);
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}

function laidOut(parts: readonly Part[], pen: CanvasRenderingContext2D): { marks: Mark[]; blocks: Block[]; bottom: number } {
  const marks: Mark[] = [];
  const blocks: Block[] = [];
  let y = margin;
  const write = (text: string, size: number, bold: boolean, after: number) => {
    const font = `${bold ? '700 ' : ''}${size}px ${family}`;
    pen.font = font;
    for (const line of wrapped(text, width - 2 * margin, (piece) => pen.measureText(piece).width)) {
      y += Math.round(size * 1.3);
      marks.push({ text: line, font, y });
    }
    y += after;
  };
  for (const part of parts) {
    if ('gap' in part) {
      y += 28;
    } else if ('bar' in part) {
      write(part.label, bar.label, false, 8);
      blocks.push({ y, wide: (width - 2 * margin) * Math.min(1, Math.max(0, part.bar)) });
      y += bar.height + bar.after;
    } else {
      const { size, bold, after } = looks[part.look];
      write(part.text, size, bold, after);
    }
  }
  return { marks, blocks, bottom: y };
}
