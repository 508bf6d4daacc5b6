// Before the first paint: the reader's colour scheme and language, so that nothing flashes. A file of its own because our
// content security policy allows no inline scripts. The same keys are written by Mantine and by web/app/i18n.ts.
try {
  const chosen = localStorage.getItem('mantine-color-scheme-value');
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.style.background = dark ? '#171614' : '#faf8f3';
  const language = localStorage.getItem('musubi.language');
  if (language) document.documentElement.lang = language;
} catch {
  // Storage is closed: the page starts light and in Japanese.
}
