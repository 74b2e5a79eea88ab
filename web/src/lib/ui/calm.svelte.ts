/**
 * A finger that trembles taps twice, and what a tap changes may put another button under the second. After a tap that counted all the
 * buttons held by one Calm rest for a moment. They look and keep the focus as before: who taps on purpose notices nothing.
 */
const restMs = 600;

export class Calm {
  private resting = $state(false);

  /** For a button: what its tap does, unless a tap came just before. */
  on(act: () => void): { onclick: () => void; 'aria-disabled': true | undefined } {
    return { onclick: () => this.tap(act), 'aria-disabled': this.resting || undefined };
  }

  private tap(act: () => void) {
    if (this.resting) return;
    this.resting = true;
    setTimeout(() => (this.resting = false), restMs);
    act();
  }
}
