import { z } from 'zod';
import { maybe } from '../../app/search.ts';

export const WelcomeSearch = z.object({ step: maybe(z.enum(['person', 'organisation', 'profile'])), returnTo: maybe(z.string().max(400)) });

export const SettingsSearch = z.object({ section: maybe(z.enum(['person', 'notices', 'calendar', 'data'])) });
