/**
 * A fault for whoever runs this: one line of JSON, `level: "error"`, with where it was (`consumer`, `job`, `route`, …) and, if something
 * was thrown, its name, message, stack and cause. Nothing a user wrote belongs here.
 */
export function logFault(where: Readonly<Record<string, unknown>>, thrown?: unknown): void {
  console.error(JSON.stringify({ level: 'error', ...where, ...(thrown === undefined ? {} : described(thrown)) }));
}

function described(thrown: unknown) {
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  const { name, message, stack, cause } = thrown;
  return { name, message, stack, ...(cause ? { cause: String(cause) } : {}) };
}
