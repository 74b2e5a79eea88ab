import type id from './shoot-texts.id';

export default {
  view: 'Camera picture',
  hint: 'Only the work, no faces and no names. The photo does not go into the gallery.',
  take: 'Take the photo',
  stop: 'Cancel',
  own: 'Use the phone’s camera',
  ownHint: 'A photo of the phone’s own camera may stay in the gallery. Delete it there once it is sent.',
  trouble: {
    denied: 'The camera is not allowed on this page. Allow it beside the address, or use the phone’s camera.',
    absent: 'This device has no camera.',
    busy: 'Another app uses the camera. Close it, then try again.',
    unsupported: 'This browser cannot open the camera on this page.',
    stopped: 'The camera stopped. Close this, then open it again.'
  }
} satisfies typeof id;
