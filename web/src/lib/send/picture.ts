/** Words, bars and a QR code as a picture, drawn on this phone: black on white, large enough for a small screen and a photocopy. */
const width = 1080;
const margin = 64;
const family = 'system-ui, sans-serif';

export type Part =
  | { text: string; look: 'title' | 'about' | 'head' | 'plain' }
  | { gap: true }
  /** A share of the width, with its words before it. */
  | { bar: number; label: string }
  /** A code as the server draws it: the path of its dark modules, and how many a side. */
  | { qr: Qr };

export interface Qr {
  size: number;
  path: string;
}

const looks = { title: { size: 60, bold: true, after: 6 }, about: { size: 36, bold: false, after: 10 }, head: { size: 38, bold: true, after: 6 }, plain: { size: 42, bold: false, after: 10 } } as const;
const bar = { height: 40, label: 34, after: 18 };
const qrSide = 720;

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
interface Code {
  y: number;
  qr: Qr;
}
interface Laid {
  marks: Mark[];
  blocks: Block[];
  codes: Code[];
  bottom: number;
}

/** What goes through a chat on a slow line. A long text is drawn smaller until it does. */
export const bytesMax = 300_000;
const scales = [1, 0.8, 0.65, 0.5];

export async function drawn(parts: readonly Part[]): Promise<Blob | undefined> {
  let made: Blob | undefined;
  for (const scale of scales) {
    made = await drawnAt(parts, scale);
    if (made === undefined || made.size <= bytesMax) break;
  }
  return made;
}

async function drawnAt(parts: readonly Part[], scale: number): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return undefined;
  const laid = laidOut(parts, pen);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round((laid.bottom + margin) * scale);
  pen.scale(scale, scale);
  paint(pen, laid);
  fewGreys(pen);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}

/** Four greys pack into half of what all of them take, and letters stay smooth. */
function fewGreys(pen: CanvasRenderingContext2D) {
  const { width: wide, height } = pen.canvas;
  const image = pen.getImageData(0, 0, wide, height);
  for (let i = 0; i < image.data.length; i += 4) {
    const grey = Math.round((image.data[i] ?? 0) / 85) * 85;
    image.data.fill(grey, i, i + 3);
  }
  pen.putImageData(image, 0, 0);
}

function paint(pen: CanvasRenderingContext2D, { marks, blocks, codes, bottom }: Laid) {
  const high = bottom + margin;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, high);
  pen.strokeStyle = '#000000';
  pen.lineWidth = 6;
  pen.strokeRect(24, 24, width - 48, high - 48);
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
  for (const { y, qr } of codes) {
    pen.save();
    pen.translate((width - qrSide) / 2, y);
    pen.scale(qrSide / qr.size, qrSide / qr.size);
    pen.fill(new Path2D(qr.path));
    pen.restore();
  }
}

function laidOut(parts: readonly Part[], pen: CanvasRenderingContext2D): Laid {
  const marks: Mark[] = [];
  const blocks: Block[] = [];
  const codes: Code[] = [];
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
    } else if ('qr' in part) {
      codes.push({ y, qr: part.qr });
      y += qrSide;
    } else if ('bar' in part) {
      write(part.label, bar.label, false, 8);
      blocks.push({ y, wide: (width - 2 * margin) * Math.min(1, Math.max(0, part.bar)) });
      y += bar.height + bar.after;
    } else {
      const { size, bold, after } = looks[part.look];
      write(part.text, size, bold, after);
    }
  }
  return { marks, blocks, codes, bottom: y };
}
