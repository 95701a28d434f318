/**
 * Does something for each item and hands the answers out in order, with a few more under way while one
 * is used: so the disk reads while the processor works, and no more than these few are held.
 * @param ahead how many are under way at most.
 * @throws what doing it throws, in its turn.
 */
export async function* readAhead<T, R>(
  items: readonly T[],
  ahead: number,
  read: (item: T) => Promise<R>,
): AsyncGenerator<readonly [T, R]> {
  const underWay: { readonly item: T; readonly answer: Promise<R> }[] = [];
  let next = 0;
  const begin = () => {
    for (; next < items.length && underWay.length < ahead; next += 1) {
      const item = items[next] as T;
      const answer = read(item);
      // Whoever stops early never asks for it; who asks is told all the same.
      answer.catch(() => undefined);
      underWay.push({ item, answer });
    }
  };
  begin();
  for (let one = underWay.shift(); one !== undefined; one = underWay.shift()) {
    const answer = await one.answer;
    begin();
    yield [one.item, answer];
  }
}
