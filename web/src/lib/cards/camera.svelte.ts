/** The phone's camera: asked for in the best way first, given back when it is not needed. */

export type Trouble = 'denied' | 'absent' | 'busy' | 'unsupported' | 'stopped';

/** What a phone offers of the lamp; TypeScript's own types do not know it. */
type WithTorch = MediaTrackCapabilities & { torch?: boolean; focusMode?: string[] };
type TorchSet = MediaTrackConstraintSet & { torch?: boolean; focusMode?: string };

/** Towards a class: more pixels would come too slowly to be read one after the other. */
const forClass: MediaTrackConstraints[] = [
  { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
  // Some cameras refuse what they cannot do instead of coming near it.
  {}
];

/** What the browser's word means for a person. */
export function troubleOf(cause: unknown): Trouble {
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError') return 'absent';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'unsupported';
}

export class Camera {
  stream = $state.raw<MediaStream>();
  trouble = $state<Trouble>();
  /** Undefined: this camera has no lamp. */
  torch = $state<boolean>();
  private wanted = false;
  private awake: WakeLockSentinel | undefined;

  /** `wishes`: the best first; the next where a camera refuses it. */
  constructor(private readonly wishes: readonly MediaTrackConstraints[] = forClass) {}

  async open(): Promise<void> {
    this.wanted = true;
    this.trouble = undefined;
    if (this.stream) return;
    const stream = await this.ask();
    // The page was left while the person was still deciding.
    if (!this.wanted || this.stream) return stop(stream);
    if (!stream) return;
    this.stream = stream;
    const track = stream.getVideoTracks()[0];
    track?.addEventListener('ended', () => {
      this.release();
      if (this.wanted) this.trouble = 'stopped';
    });
    await this.prepare(track);
  }

  /** `wanted` stays: a page that comes back to the front opens it again. */
  rest() {
    this.release();
  }

  close() {
    this.wanted = false;
    this.release();
  }

  async light(on: boolean): Promise<void> {
    try {
      await this.stream?.getVideoTracks()[0]?.applyConstraints({ advanced: [{ torch: on } as TorchSet] });
      this.torch = on;
    } catch {
      this.torch = undefined; // it said it could, and cannot
    }
  }

  private async ask(): Promise<MediaStream | undefined> {
    if (!navigator.mediaDevices?.getUserMedia) {
      this.trouble = 'unsupported';
      return undefined;
    }
    let cause: unknown;
    for (const video of this.wishes) {
      try {
        return await navigator.mediaDevices.getUserMedia({ video: Object.keys(video).length > 0 ? video : true, audio: false });
      } catch (refusal) {
        cause = refusal;
        if (!(refusal instanceof DOMException && refusal.name === 'OverconstrainedError')) break;
      }
    }
    this.trouble = troubleOf(cause);
    return undefined;
  }

  private async prepare(track: MediaStreamTrack | undefined): Promise<void> {
    const can = (track?.getCapabilities?.() ?? {}) as WithTorch;
    this.torch = can.torch ? false : undefined;
    if (can.focusMode?.includes('continuous')) await track?.applyConstraints({ advanced: [{ focusMode: 'continuous' } as TorchSet] }).catch(() => undefined);
    // A screen that goes dark in the middle of a sweep costs the lesson half a minute.
    this.awake = await navigator.wakeLock?.request('screen').catch(() => undefined);
    if (!this.stream) void this.awake?.release();
  }

  private release() {
    stop(this.stream);
    this.stream = undefined;
    this.torch = undefined;
    void this.awake?.release().catch(() => undefined);
    this.awake = undefined;
  }
}

function stop(stream: MediaStream | undefined) {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
