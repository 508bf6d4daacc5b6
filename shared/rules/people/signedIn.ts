import type { Person } from '../../schemas/organisation.ts';

/** Whether somebody has ever signed in. Whoever was only written down by others, as an import does, has not; of items before this was kept all count as having. */
export const hasSignedIn = ({ signedInAt }: Pick<Person, 'signedInAt'>): boolean => signedInAt !== null;
