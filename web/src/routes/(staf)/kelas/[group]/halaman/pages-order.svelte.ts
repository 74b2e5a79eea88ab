/** Which pages are to be printed for a class. */
export class PagesOrder {
  kind = $state<'work' | 'journal'>('work');
  size = $state<'whole' | 'half'>('whole');

  constructor(private readonly group: string) {}

  get path() {
    return `/api/groups/${this.group}/pages.pdf?kind=${this.kind}&half=${this.size === 'half'}`;
  }
}
