import type id from './texts.id';

export default {
  codes: 'A row of QR codes for a colleague’s camera',
  which: (n: number, of: number) => `Code ${n} of ${of}`,
  tooMuch: 'There is too much to send for codes. Use a file.',
  missing: 'The reader of codes is not on this phone yet. Connect to a network once, then it stays.',
  scan: 'Scan codes from a colleague’s phone',
  view: 'Picture of the camera',
  hint: 'Point the camera at the codes on the other phone’s screen, about a hand’s width away.',
  readOf: (n: number, of: number) => `${n} of ${of} codes read`,
  stillMissing: (numbers: string) => `Not read yet: ${numbers}. Just hold on; the codes come again.`,
  broken: 'A code was read wrongly. Hold on once more from the beginning.',
  private: 'Pictures are read on this phone alone: not kept, not sent.',
  stop: 'Stop',
  retry: 'Try the camera again',
  trouble: {
    denied: 'The camera is not allowed yet. Tap the sign beside this page’s address, allow the camera, then try again.',
    absent: 'This device has no camera. Use a file.',
    busy: 'Another app is using the camera. Close that app, then try again.',
    unsupported: 'This browser cannot open the camera at this address. The camera needs an https address.',
    stopped: 'The camera stopped. Try again.'
  }
} satisfies typeof id;
