/** What is to stand on a class sheet; whether it fits the page is the server's to say (sheet.too_wide). */
export class SheetOrder {
  questions = $state(2);
  options = $state(4);
  levels = $state(1);
  attendance = $state(true);
  spoke = $state(false);

  nothing = $derived(this.questions === 0 && this.levels === 0 && !this.attendance && !this.spoke);

  constructor(private readonly group: string) {}

  get path() {
    const questions = this.questions === 0 ? '0' : new Array<number>(this.questions).fill(this.options).join(',');
    return `/api/groups/${this.group}/sheet.pdf?questions=${questions}&levels=${this.levels}&attendance=${this.attendance}${this.spoke ? '&spoke=true' : ''}`;
  }
}
