/** Mengajar: while a lesson runs the phone shows that lesson alone. The lesson's page says when; the frame and the header heed it. */
class Teaching {
  on = $state(false);
}
export const teaching = new Teaching();

/** The screen stays lit while the page is seen, where the browser can. Returns how to let it go dark again. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;
  // A browser lets go by itself whenever the page is hidden.
  const take = async () => {
    if (document.visibilityState !== 'visible') return;
    lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
    if (over) void lock?.release();
  };
  void take();
  document.addEventListener('visibilitychange', take);
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', take);
    void lock?.release();
  };
}
