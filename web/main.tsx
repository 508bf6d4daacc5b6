import './app/styles/fonts.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startI18n } from './app/i18n.ts';

// The page can be read before Noto Sans JP is here; its rules (100 kB of unicode ranges) must not hold up the first paint.
void import('@fontsource-variable/noto-sans-jp/index.css');

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await startI18n();
createRoot(root).render(<App />);
