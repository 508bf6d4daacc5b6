import { z } from 'zod';
import { flag } from '../../app/search.ts';

export const NoticesSearch = z.object({ unread: flag });
