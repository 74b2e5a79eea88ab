/** Help for whoever has no account here. Comes with whoever asks, not with every page. */
import { area } from '$lib/i18n';
import en from './open-texts.en';
import id from './open-texts.id';
import { roomHelp } from './texts';

export default roomHelp(area(id, en), id, () => '');
