/** Staff's help. Comes with whoever asks, not with every page. */
import { area } from '$lib/i18n';
import { roomHelp } from './texts';
import en, { copyOnly as copyEn } from './texts.en';
import id, { copyOnly as copyId } from './texts.id';

const copies = area({ only: copyId }, { only: copyEn });

export default roomHelp(area(id, en), id, () => copies.only);
