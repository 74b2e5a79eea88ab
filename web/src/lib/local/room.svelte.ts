/** Whether this phone has room for what is written next: said while there is still some. */

/** A day of lessons is some hundred kilobytes; below this a browser may refuse soon, or throw things away. */
const leastBytes = 20 * 1024 * 1024;

/** A browser that tells no numbers, or odd ones, is not guessed about. */
export function isTight({ usage, quota }: { usage?: number; quota?: number }): boolean {
  return usage !== undefined && quota !== undefined && quota > 0 && quota - usage < leastBytes;
}

class Room {
  tight = $state(false);

  async look(): Promise<void> {
    this.tight = isTight((await navigator.storage?.estimate?.().catch(() => undefined)) ?? {});
  }
}

export const room = new Room();
