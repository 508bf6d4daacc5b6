/** Does the same for many, `most` at a time, in no particular order. Rejects with the first fault, once those under way have ended. */
export async function pooled<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const faults: unknown[] = [];
  const worker = async () => {
    for (const item of waiting) {
      if (faults.length > 0) return;
      await work(item).catch((fault: unknown) => faults.push(fault));
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
  if (faults.length > 0) throw faults[0];
}
