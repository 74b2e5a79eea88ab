/** sim_server as a child process: one order at a time, its lines until {"end":true}. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';

export interface Line {
  /** Which request it answers, and how. */
  n?: number;
  status?: number;
  body?: string;
  /** The life ended: killed as it was told, or (broken) by itself. */
  dead?: boolean;
  broken?: boolean;
  rows?: (string | null)[][];
  end?: boolean;
}

export interface Person {
  login: string;
  id: string;
  group: string;
}

/** Who is there in each run. */
export interface City {
  school: string;
  groups: Record<string, string[]>;
  /** A pupil of another school. */
  stranger: string;
  people: Person[];
  /** Sari's, with an open question in words; murid1, murid2 … sit in it with phones. */
  lesson: { id: string; question: string; version: number };
}

export class Far {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private text = '';
  private lines: Line[] = [];
  private heard: ((lines: Line[]) => void) | undefined;
  private lost: ((cause: Error) => void) | undefined;
  private hash: Hash = createHash('sha256');

  constructor(program: string) {
    // In memory, where that is possible: what SIGKILL leaves is the same, and nothing waits for a disk.
    const place = existsSync('/dev/shm') ? { TMPDIR: '/dev/shm' } : {};
    this.child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...place } });
    this.child.stdout.setEncoding('utf8');
    this.child.stdout.on('data', (text: string) => this.take(text));
    this.child.on('exit', (code, signal) => this.lost?.(new Error(`sim_server ended: ${code ?? signal}`)));
    this.child.stdin.on('error', () => undefined); // its exit tells
    this.child.on('error', (cause) => this.lost?.(cause));
  }

  private take(text: string) {
    this.text += text;
    for (let end = this.text.indexOf('\n'); end >= 0; end = this.text.indexOf('\n')) {
      const line = JSON.parse(this.text.slice(0, end)) as Line;
      this.text = this.text.slice(end + 1);
      if (!line.end) {
        this.lines.push(line);
        continue;
      }
      const { heard, lines } = this;
      [this.heard, this.lines] = [undefined, []];
      this.hash.update(JSON.stringify(lines));
      heard?.(lines);
    }
  }

  order(what: object): Promise<Line[]> {
    const text = JSON.stringify(what);
    this.hash.update(text);
    return new Promise((resolve, reject) => {
      [this.heard, this.lost] = [resolve, reject];
      this.child.stdin.write(text + '\n');
    });
  }

  async fresh(): Promise<City> {
    const [city] = await this.order({ op: 'fresh' });
    this.hash = createHash('sha256');
    return city as unknown as City;
  }

  async rows(sql: string, columns: number): Promise<(string | null)[][]> {
    const [line] = await this.order({ op: 'rows', sql, columns });
    return line?.rows ?? [];
  }

  /** All that was said to and by the server since `fresh`: two runs of one seed have the same. */
  print(): string {
    return this.hash.copy().digest('hex');
  }

  close(): Promise<void> {
    this.lost = undefined;
    return new Promise((resolve) => {
      this.child.on('exit', () => resolve());
      this.child.stdin.end();
    });
  }
}
