/** Why the local server cannot start, as one sentence for the person at the terminal. Never a bug: those throw as they are. */
export class StartRefusal extends Error {}
