type Lockable = { readonly locked: { readonly slot: number; readonly place?: number | null } | null };

/** What is locked is in its slot, and at its place if that is locked too, or not held at all. `place: null` asks for the slot alone. */
export const lockedStays = ({ locked }: Lockable, slot: number, place: number | null = null): boolean =>
  locked === null || (locked.slot === slot && (place === null || locked.place == null || locked.place === place));
