import { mount, tick, unmount, type Component } from 'svelte';

/** Prints one thing alone, whatever else is on the page: it stands in the page, unseen, only while it is printed. What is printed is a `Paper`. */
export async function printAlone<P extends Record<string, unknown>>(what: Component<P>, props: P): Promise<void> {
  const target = document.createElement('div');
  document.body.append(target);
  const shown = mount(what, { target, props });
  const done = () => {
    void unmount(shown);
    target.remove();
  };
  addEventListener('afterprint', done, { once: true });
  await tick();
  print();
}
