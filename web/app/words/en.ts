/** Every English word of the interface, by namespace file; in one file of the build. The server's own namespaces stay out. */
export const files = import.meta.glob<Record<string, unknown>>(['../../../shared/locales/en/*.json', '!**/{identity,local,mail}.json'], {
  eager: true,
  import: 'default',
});
