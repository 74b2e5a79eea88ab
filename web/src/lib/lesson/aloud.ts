/** A question read aloud by the phone's own voice: nothing is recorded or sent, and it works without network where the voice is installed. */

/** An Indonesian voice; a phone without one stays silent rather than read Indonesian as English. */
const voice = (): SpeechSynthesisVoice | undefined => globalThis.speechSynthesis?.getVoices().find((one) => /^(id|ms)\b/i.test(one.lang) || /^in[-_]ID/.test(one.lang));

/** Voices come late in some browsers: `then` is called whenever they change. Returns how to stop. */
export function whenAloud(then: (can: boolean) => void): () => void {
  const synthesis = globalThis.speechSynthesis;
  const look = () => then(voice() !== undefined);
  look();
  synthesis?.addEventListener?.('voiceschanged', look);
  return () => {
    synthesis?.removeEventListener?.('voiceschanged', look);
    synthesis?.cancel();
  };
}

/** The question, then each option with a pause between; what was still being read stops. */
export function readAloud(parts: readonly string[]): void {
  const synthesis = globalThis.speechSynthesis;
  const by = voice();
  if (!synthesis || !by) return;
  synthesis.cancel();
  for (const part of parts.filter((one) => one.trim() !== '')) {
    const said = new SpeechSynthesisUtterance(part);
    said.voice = by;
    said.lang = by.lang;
    said.rate = 0.9;
    synthesis.speak(said);
  }
}
