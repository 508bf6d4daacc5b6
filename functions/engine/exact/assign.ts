/** Whether everything can have one of its slots, when no slot takes more than it has places. */
export const assign = (choices: readonly (readonly number[])[], places: readonly number[]): boolean =>
  assignInTurn(choices, places).every(Boolean);

/** Which have a slot of their own when each in turn gets one as soon as there is a way for it and all before: augmenting paths. */
export function assignInTurn(choices: readonly (readonly number[])[], places: readonly number[]): boolean[] {
  const taken: number[][] = places.map(() => []);
  return choices.map((_, item) => {
    const seen = new Set<number>();
    const seat = (who: number): boolean => {
      for (const slot of choices[who]!) {
        if (seen.has(slot)) continue;
        seen.add(slot);
        const there = taken[slot]!;
        if (there.length < places[slot]!) {
          there.push(who);
          return true;
        }
        for (let index = 0; index < there.length; index++)
          if (seat(there[index]!)) {
            there[index] = who;
            return true;
          }
      }
      return false;
    };
    return seat(item);
  });
}
