import type { InferResponseType } from 'hono/client';
import type { EventDraft } from '../../../../shared/schemas/event.ts';
import { api, call } from '../../../app/api.ts';

/** What saving would do to what is published, and to whom it would be told. */
export type EventPreview = InferResponseType<(typeof api.events)[':id']['preview']['$post'], 200>;

export const previewEvent = (id: string, json: EventDraft): Promise<EventPreview> =>
  call(api.events[':id'].preview.$post({ param: { id }, json }));
