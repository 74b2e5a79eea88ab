/** One picture of a running camera, as it is seen now: made here, so no gallery gets a copy and nothing is written beside its pixels. */

/** As paper asks for: the readers look at 2000 and 2400 pixels, and a sensor has four to three. What a camera cannot do it comes near. */
export const forPaper: MediaTrackConstraints[] = [
  { facingMode: { ideal: 'environment' }, width: { ideal: 2560 }, height: { ideal: 1920 } },
  {}
];
/** Fine lines of a pencil live in what a lower quality throws away; the reader squeezes what is kept. */
const quality = 0.92;

export async function stillOf(video: HTMLVideoElement): Promise<Blob | undefined> {
  if (video.videoWidth === 0) return undefined;
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')!.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
