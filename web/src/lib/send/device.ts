/** Handing something to the phone's other programs, or keeping it on the device. No page's words here. */

export type Sent = 'sent' | 'cancelled' | 'again' | 'cannot';

/** True when this device's share sheet takes files of that kind. */
export function takesFiles(name: string, type: string): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [new File(['x'], name, { type })] });
}

export const takesText = (): boolean => typeof navigator.share === 'function';

/** `again`: the tap is too long ago for the browser, a second one will do. */
export async function share(what: ShareData): Promise<Sent> {
  try {
    await navigator.share(what);
    return 'sent';
  } catch (cause) {
    const name = cause instanceof DOMException ? cause.name : '';
    return name === 'AbortError' ? 'cancelled' : name === 'NotAllowedError' ? 'again' : 'cannot';
  }
}

/** Into the device's downloads. */
export function save(file: File) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the address after this turn; a minute is long enough for it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
