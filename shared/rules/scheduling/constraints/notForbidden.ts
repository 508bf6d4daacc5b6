/** An item is never in a slot that is forbidden to it. */
export const notForbidden = (item: { readonly forbidden: readonly number[] }, slot: number): boolean => !item.forbidden.includes(slot);
