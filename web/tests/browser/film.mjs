// A made-up class with cards as a film for Chromium's fake camera, its truth, and still photos taken from it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, readSync, closeSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { wholeChromium } from './kit.mjs';

const release = resolve(process.env.SELAMI_RELEASE ?? fileURLToPath(new URL('../../../build/release', import.meta.url)));

/** The oldest Chromium, run without a screen, asks nobody for leave. */
export const cannotAsk = wholeChromium !== '/usr/bin/chromium';

/** What Chromium's fake camera sees, again and again. */
class Played {
  folder = mkdtempSync(join(tmpdir(), 'selami-film-'));
  file = join(this.folder, 'film.y4m');

  /** What Chromium is started with; pages still have to be allowed to use the camera, but in an old one, which cannot ask. */
  get words() {
    return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${this.file}`, ...(cannotAsk ? ['--use-fake-ui-for-media-stream'] : [])];
  }

  clear() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Grey pictures of one size, ten a second. */
export class Pictures extends Played {
  constructor(pictures) {
    super();
    const { width, height } = pictures[0];
    const file = openSync(this.file, 'w');
    writeSync(file, `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
    const noColour = Buffer.alloc((width * height) / 2, 128);
    for (const { grey } of pictures) for (const part of [Buffer.from('FRAME\n'), grey, noColour]) writeSync(file, part);
    closeSync(file);
  }
}

export class Film extends Played {
  constructor(cards, seconds, height = 720) {
    super();
    const said = execFileSync(join(release, 'tests/cards_film'), [this.file, String(cards), String(seconds), String(height)], { encoding: 'utf8' });
    this.height = height;
    this.width = (height * 16) / 9;
    /** Card number -> the side that is up, 0 to 3. */
    this.truth = new Map([...said.matchAll(/^(\d+)([ABCD])$/gm)].map(([, number, side]) => [Number(number), 'ABCD'.indexOf(side)]));
  }

  /** The grey dots of the film's nth picture. */
  picture(n) {
    const { width, height } = this;
    const grey = Buffer.alloc(width * height);
    const file = openSync(this.file, 'r');
    const head = Buffer.alloc(200);
    readSync(file, head, 0, head.length, 0);
    const begin = head.indexOf('FRAME');
    readSync(file, grey, 0, grey.length, begin + n * ('FRAME\n'.length + (width * height * 3) / 2) + 'FRAME\n'.length);
    closeSync(file);
    return { grey, width, height };
  }
}

/** The same picture turned by so many degrees, as big as before; what is outside is grey. */
export function turned({ grey, width: w, height: h }, degrees) {
  const out = Buffer.alloc(w * h, 128);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  for (let y = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const [dx, dy] = [x - w / 2, y - h / 2];
      const from = [Math.round(w / 2 + cos * dx + sin * dy), Math.round(h / 2 - sin * dx + cos * dy)];
      if (from[0] >= 0 && from[0] < w && from[1] >= 0 && from[1] < h) out[y * w + x] = grey[from[1] * w + from[0]];
    }
  }
  return { grey: out, width: w, height: h };
}

/** A phone held another way: so many quarter turns, with nothing cut off. */
export function quarters(picture, turns) {
  if (turns === 0) return picture;
  const { grey, width: w, height: h } = picture;
  const out = Buffer.alloc(w * h);
  for (let y = 0; y < h; y += 1) for (let x = 0; x < w; x += 1) out[x * h + (h - 1 - y)] = grey[y * w + x];
  return quarters({ grey: out, width: h, height: w }, turns - 1);
}

/** The grey dots of a PGM (P5). */
export function pictureIn(pgm) {
  const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 60).toString('latin1')).map(Number);
  return { grey: pgm.subarray(pgm.length - width * height), width, height };
}

/** A grey PNG as a file to choose. Source of the format: RFC 2083. */
export function png({ grey, width: w, height: h }, name = 'kelas.png') {
  const rows = Buffer.alloc((w + 1) * h);
  for (let y = 0; y < h; y += 1) grey.copy(rows, y * (w + 1) + 1, y * w, (y + 1) * w);
  const chunk = (kind, data) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(w, 0);
  head.writeUInt32BE(h, 4);
  head[8] = 8; // bits; grey, without more
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return { name, mimeType: 'image/png', buffer: Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]) };
}

/** A photo as a phone held sideways keeps it: a JPEG lying on its side, with the note in its Exif how to turn it (6: to the right). */
export async function sidewaysJpeg(page, picture) {
  const source = png(picture).buffer.toString('base64');
  const jpeg = await page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.height, image.width);
    const context = canvas.getContext('2d');
    context.translate(0, image.width);
    context.rotate(-Math.PI / 2);
    context.drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, source);
  const exif = Buffer.from('457869660000' + '49492a0008000000' + '0100' + '120103000100000006000000' + '00000000', 'hex');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  const bytes = Buffer.from(jpeg);
  return { name: 'miring.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, bytes.subarray(2)]) };
}
