/** How a class's answer cards are printed. */
export type Extra = 'pictures' | 'back';

export class CardOrder {
  size = $state<'a5' | 'a4'>('a5');
  extras = $state.raw<Extra[]>([]);
  spare = $state(4);

  constructor(private readonly group: string) {}

  get path() {
    return `/api/groups/${this.group}/cards.pdf?size=${this.size}&pictures=${this.extras.includes('pictures')}&back=${this.extras.includes('back')}&spare=${this.spare}`;
  }
}
