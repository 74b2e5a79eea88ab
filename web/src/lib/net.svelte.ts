/** What the browser says of its network. It may be wrong when it says yes; when it says no, there is none. */
export const net = $state({ online: typeof navigator === 'undefined' || navigator.onLine !== false });

if (typeof addEventListener !== 'undefined') {
  for (const name of ['online', 'offline']) addEventListener(name, () => (net.online = navigator.onLine));
}
