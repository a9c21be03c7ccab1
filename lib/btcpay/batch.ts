type Waiting<T> = { item: T; done: () => void; failed: (error: unknown) => void };
type Options = {
  most: number;
  flights: number;
  /** Whether an item can be the reason: then the batch is written one by one, and the bad one fails alone. */
  isItems: (error: unknown) => boolean;
};

/**
 * Collects what arrives while earlier writes are under way and writes it together. `add` resolves when its
 * own item is durable, and fails with what its batch failed with.
 */
export function batcher<T>(
  write: (items: T[]) => Promise<void>,
  { most, flights, isItems }: Options,
): (item: T) => Promise<void> {
  let waiting: Waiting<T>[] = [];
  let flying = 0;
  let called = false;

  const single = async ({ item, done, failed }: Waiting<T>): Promise<void> =>
    write([item]).then(done, failed);

  async function fly(batch: Waiting<T>[]): Promise<void> {
    try {
      await write(batch.map(({ item }) => item));
      for (const { done } of batch) done();
    } catch (error) {
      if (batch.length > 1 && isItems(error)) for (const one of batch) await single(one);
      else for (const { failed } of batch) failed(error);
    }
  }

  function take(): void {
    called = false;
    while (flying < flights && waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      flying += 1;
      void fly(batch).finally(() => {
        flying -= 1;
        take();
      });
    }
  }

  return (item) =>
    new Promise<void>((done, failed) => {
      waiting.push({ item, done, failed });
      if (called || flying >= flights) return;
      called = true;
      setImmediate(take);
    });
}
