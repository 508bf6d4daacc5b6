const quoted = (title: string): string => (/[",\r\n]/.test(title) ? `"${title.replaceAll('"', '""')}"` : title);

/** A CSV file of titles alone, as `importTemplate` writes it; what that is written with needs Node and does not run in a browser. */
export const templateOf = (titles: readonly string[]): string => `\uFEFF${titles.map(quoted).join(',')}\r\n`;
