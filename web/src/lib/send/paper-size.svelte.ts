/** On which paper this phone's documents are printed: chosen once for all of them, and remembered. */
import { changeDevice, readDevice } from '$lib/local/device';

export type Size = 'f4' | 'a4';

class PaperSize {
  now = $state<Size>('f4');
  private known = false;

  /** What was chosen last time. */
  async open(): Promise<void> {
    if (this.known) return;
    this.known = true;
    this.now = (await readDevice()).paper;
  }
  choose(size: Size): void {
    this.known = true;
    this.now = size;
    void changeDevice({ paper: size }).catch(() => undefined);
  }
}

export const paperSize = new PaperSize();

/** The same file on paper of a size. */
export const onPaper = (path: string, size: Size) => `${path}${path.includes('?') ? '&' : '?'}sheet=${size}`;
