/** How many of these meetings can have slots of their own (Kuhn's augmenting paths). */
export function matched(wishes: readonly (readonly number[])[]): number {
  // Whoever has as many slots to choose from as there are meetings finds one in any case.
  if (wishes.every((slots) => slots.length >= wishes.length)) return wishes.length;
  let width = 0;
  for (const slots of wishes) for (const slot of slots) width = Math.max(width, slot + 1);
  const holder = new Int32Array(width).fill(nobody);
  const tried = new Int32Array(width).fill(nobody);
  const seat = (wish: number, round: number): boolean => {
    const slots = wishes[wish]!;
    for (const slot of slots)
      if (holder[slot] === nobody) {
        holder[slot] = wish;
        return true;
      }
    for (const slot of slots) {
      if (tried[slot] === round) continue;
      tried[slot] = round;
      if (!seat(holder[slot]!, round)) continue;
      holder[slot] = wish;
      return true;
    }
    return false;
  };
  const known = new Uint8Array(width);
  for (const slots of wishes) for (const slot of slots) known[slot] = 1;
  const most = known.reduce((sum, is) => sum + is, 0);
  let count = 0;
  for (let wish = 0; wish < wishes.length && count < most; wish++) if (seat(wish, wish)) count++;
  return count;
}

const nobody = -1;
