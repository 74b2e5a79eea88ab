/** The message as a picture, drawn on this phone: black on white, large enough for a small screen and a photocopy. */
const width = 1080;
const margin = 64;
const family = 'system-ui, sans-serif';

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

interface Line {
  text: string;
  font: string;
  y: number;
}

/** What the message says, line by line: the first is the title, "*…*" are heads, as chats show them. */
export async function pictureOf(message: string): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  const lines: Line[] = [];
  let y = margin;
  const write = (text: string, size: number, bold: boolean, after: number) => {
    const font = `${bold ? '700 ' : ''}${size}px ${family}`;
    pen.font = font;
    for (const line of wrapped(text, width - 2 * margin, (part) => pen.measureText(part).width)) {
      y += Math.round(size * 1.3);
      lines.push({ text: line, font, y });
    }
    y += after;
  };
  message.split('\n').forEach((line, i) => {
    const head = /^\*(.+)\*$/.exec(line.trim())?.[1];
    if (line.trim() === '') y += 28;
    else if (head !== undefined) write(head, i === 0 ? 60 : 38, true, 6);
    else write(line, i === 1 ? 36 : 42, false, 10);
  });
  canvas.width = width;
  canvas.height = y + margin;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, canvas.height);
  pen.strokeStyle = '#000000';
  pen.lineWidth = 6;
  pen.strokeRect(24, 24, width - 48, canvas.height - 48);
  pen.fillStyle = '#000000';
  for (const line of lines) {
    pen.font = line.font;
    pen.fillText(line.text, margin, line.y);
  }
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
