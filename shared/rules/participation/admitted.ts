import type { Participation } from '../../schemas/participation.ts';

/** Whether an organisation takes part in an event now: it applied or was invited, and both sides want it. */
export const isAdmitted = ({ status }: Pick<Participation, 'status'>): boolean => status === 'admitted';
