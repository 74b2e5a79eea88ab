import { describe, expect, it } from 'vitest';
import { History } from './history';

describe('what can be undone', () => {
  it('goes back change by change, and forth again', () => {
    const history = new History('a');
    history.mark('b');
    history.mark('b');
    history.mark('c');
    expect(history.back()).toBe('b');
    expect(history.back()).toBe('a');
    expect(history.back()).toBeUndefined();
    expect(history.forth()).toBe('b');
    expect(history.forth()).toBe('c');
    expect(history.forth()).toBeUndefined();
  });
  it('forgets what was undone once something new is written', () => {
    const history = new History('a');
    history.mark('b');
    history.back();
    history.mark('c');
    expect(history.canGoForth).toBe(false);
    expect(history.back()).toBe('a');
  });
  it('does not go back behind what another hand wrote', () => {
    const history = new History('a');
    history.mark('b');
    history.begin('b with the other text');
    expect(history.canGoBack).toBe(false);
    history.mark('c');
    expect(history.back()).toBe('b with the other text');
  });
  it('stays as it is when the other hand wrote nothing new', () => {
    const history = new History('a');
    history.mark('b');
    history.begin('b');
    expect(history.back()).toBe('a');
  });
  it('keeps a hundred changes', () => {
    const history = new History('0');
    for (let n = 1; n <= 150; n++) history.mark(String(n));
    let steps = 0;
    while (history.back() !== undefined) steps++;
    expect(steps).toBe(100);
  });
});
