/** Why a command cannot be carried out, by code: printed as JSON, and the process ends with 2. */
export class InputFault extends Error {
  constructor(readonly problem: { readonly code: string; readonly [value: string]: unknown }) {
    super(problem.code);
  }
}
