/** A voice of at most a minute, or as short as asked, recorded on this phone: small Opus where the browser has it. Nothing leaves the phone from here. */

export const secondsMost = 60;
const bitsASecond = 24_000;
/** What the server knows (src/platform/files/sound.hpp), best first. The last is what an iPhone writes. */
const types = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

export interface Recorded {
  bytes: Uint8Array<ArrayBuffer>;
  /** Without its codecs: "audio/webm". */
  type: string;
  seconds: number;
}

/** `asking`: the browser asks whether it may; `refused`: it may not, or there is no microphone. */
export type RecorderState = 'idle' | 'asking' | 'recording' | 'refused';

const typeHere = () => (typeof MediaRecorder === 'undefined' ? undefined : types.find((type) => MediaRecorder.isTypeSupported(type)));

/** False where this browser cannot record: old ones, and pages without HTTPS. */
export const canRecord = (): boolean => typeof navigator !== 'undefined' && navigator.mediaDevices !== undefined && typeHere() !== undefined;

export class Recorder {
  state = $state<RecorderState>('idle');
  seconds = $state(0);

  private machine: MediaRecorder | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  /** Of the wish to record: one that was given up while the browser asked does not begin. */
  private wish = 0;

  constructor(
    private readonly done: (recorded: Recorded) => void,
    private readonly most = secondsMost
  ) {}

  async start(): Promise<void> {
    if (this.state === 'asking' || this.state === 'recording') return;
    const wish = ++this.wish;
    this.state = 'asking';
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } });
    } catch {
      if (wish === this.wish) this.state = 'refused';
      return;
    }
    if (wish !== this.wish) return release(stream);
    this.record(stream);
  }

  stop(): void {
    if (this.machine?.state === 'recording') this.machine.stop();
  }

  /** The page goes: what was being recorded is nobody's. */
  giveUp(): void {
    this.wish += 1;
    const { machine } = this;
    this.machine = undefined;
    if (machine && machine.state !== 'inactive') machine.stop();
    this.rest();
  }

  private record(stream: MediaStream) {
    const machine = new MediaRecorder(stream, { mimeType: typeHere() ?? '', audioBitsPerSecond: bitsASecond });
    const parts: Blob[] = [];
    const began = performance.now();
    const ran = () => (performance.now() - began) / 1000;
    machine.ondataavailable = ({ data }) => parts.push(data);
    machine.onstop = () => {
      release(stream);
      if (this.machine !== machine) return;
      this.machine = undefined;
      const seconds = Math.min(this.most, Math.max(1, Math.round(ran())));
      this.rest();
      void this.deliver(new Blob(parts), machine.mimeType, seconds);
    };
    this.machine = machine;
    this.seconds = 0;
    this.state = 'recording';
    machine.start();
    this.timer = setInterval(() => {
      this.seconds = Math.min(this.most, Math.floor(ran()));
      if (ran() >= this.most) this.stop();
    }, 250);
  }

  private rest() {
    clearInterval(this.timer);
    this.timer = undefined;
    this.state = 'idle';
    this.seconds = 0;
  }

  private async deliver(blob: Blob, type: string, seconds: number) {
    if (blob.size === 0) return;
    this.done({ bytes: new Uint8Array(await blob.arrayBuffer()), type: type.split(';')[0] ?? type, seconds });
  }
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
