import { OpenAPIHono, z } from '@hono/zod-openapi';
import { encodings } from '../../shared/rules/csv/decode.ts';
import { contentDisposition } from '../../shared/rules/csv/fileName.ts';
import { scheduleJson } from '../../shared/rules/timetable/exportSchedule.ts';
import { scheduleXml } from '../../shared/rules/timetable/exportScheduleXml.ts';
import { Id } from '../../shared/schemas/basics.ts';
import { Import, ImportKindName } from '../../shared/schemas/import.ts';
import { publishedTimetable, viewEvent } from '../events/operations.ts';
import { type AppContext, callOf, type Env, newId, visitOf } from '../http/context.ts';
import { answers, body, creates, ids, onInvalid, operation } from '../http/endpoint.ts';
import { settled } from '../http/problems.ts';
import { exportFile, exportKinds } from './exports.ts';
import { cancelImport, importFile, retryImport, viewImport } from './imports.ts';
import { ImportResult } from './views.ts';

const tags = ['files'];
const mostBytes = 3_500_000;
const Upload = z.object({
  kind: ImportKindName,
  /** The file as base64, as it is: its encoding is found out here. */
  csv: z.base64().max(mostBytes, 'too-long'),
  /** Only check, change nothing. */
  trial: z.boolean().default(true),
  /** What the bytes are, where the sender knows better than what was found out. */
  encoding: z.enum(encodings).optional(),
  /** The rows that the trial called doubtful are meant as they stand. */
  confirmed: z.boolean().default(false),
  /** Tell those whom it concerns; left out, an import is silent. */
  notify: z.boolean().default(false),
});
const file = (type: string, schema: z.ZodType = z.string()) => ({ 200: { description: 'A file', content: { [type]: { schema } } } });

export const fileRoutes = new OpenAPIHono<Env>({ defaultHook: onInvalid })
  .openapi(
    operation({
      operationId: 'startImport',
      method: 'post',
      path: '/events/{id}/imports',
      tags,
      summary: 'Check and import a CSV file: all rows or none',
      request: { params: ids('id'), body: body(Upload) },
      responses: creates(ImportResult),
    }),
    async (c) => {
      const upload = c.req.valid('json');
      // A trial makes nothing, so that the import itself may follow under the same key.
      const id = upload.trial ? '' : await newId(c);
      return c.json(settled(await importFile(callOf(c), c.req.valid('param').id, id, upload)), 201);
    },
  )
  .openapi(
    operation({
      operationId: 'readImport',
      method: 'get',
      path: '/events/{id}/imports/{importId}',
      tags,
      summary: 'How an import is going',
      request: { params: ids('id', 'importId') },
      responses: answers(Import),
    }),
    async (c) => {
      const { id, importId } = c.req.valid('param');
      return c.json(settled(await viewImport(callOf(c), id, importId)), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'cancelImport',
      method: 'post',
      path: '/events/{id}/imports/{importId}/cancel',
      tags,
      summary: 'Stop an import',
      request: { params: ids('id', 'importId') },
      responses: answers(Import),
    }),
    async (c) => {
      const { id, importId } = c.req.valid('param');
      return c.json(settled(await cancelImport(callOf(c), id, importId)), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'retryImport',
      method: 'post',
      path: '/events/{id}/imports/{importId}/retry',
      tags,
      summary: 'Ask again for an import that failed',
      request: { params: ids('id', 'importId') },
      responses: answers(Import),
    }),
    async (c) => {
      const { id, importId } = c.req.valid('param');
      return c.json(settled(await retryImport(callOf(c), id, importId)), 200);
    },
  )
  .openapi(
    operation({
      operationId: 'exportTable',
      method: 'get',
      path: '/events/{id}/exports/{kind}',
      tags,
      summary: 'A table of an event as CSV (organiser)',
      request: { params: z.object({ id: Id, kind: z.enum(exportKinds) }) },
      responses: file('text/csv'),
    }),
    async (c) => {
      const { id, kind } = c.req.valid('param');
      const { text, name, plainName } = settled(await exportFile(callOf(c), id, kind, c.get('language')));
      c.header('content-disposition', contentDisposition(name, plainName));
      return c.body(text, 200, { 'content-type': 'text/csv; charset=utf-8' }) as never;
    },
  )
  .openapi(
    operation({
      operationId: 'exportScheduleJson',
      method: 'get',
      path: '/events/{id}/schedule.json',
      tags,
      summary: 'The public timetable, schedule.json',
      request: { params: ids('id') },
      // frab's format, which is described elsewhere.
      responses: file('application/json', z.looseObject({ schedule: z.looseObject({}) })),
    }),
    async (c) =>
      c.body(scheduleJson(await publicSchedule(c, c.req.valid('param').id)), 200, {
        'content-type': 'application/json; charset=utf-8',
      }) as never,
  )
  .openapi(
    operation({
      operationId: 'exportScheduleXml',
      method: 'get',
      path: '/events/{id}/schedule.xml',
      tags,
      summary: 'The public timetable, schedule.xml',
      request: { params: ids('id') },
      responses: file('application/xml'),
    }),
    async (c) =>
      c.body(scheduleXml(await publicSchedule(c, c.req.valid('param').id)), 200, {
        'content-type': 'application/xml; charset=utf-8',
      }) as never,
  );

async function publicSchedule(c: AppContext, eventId: string) {
  const visit = visitOf(c);
  const [event, timetable] = [settled(await viewEvent(visit, eventId)), settled(await publishedTimetable(visit, eventId))];
  return {
    event: { ...event, settings: timetable.settings },
    release: timetable.release,
    pitches: timetable.pitches,
    language: c.get('language'),
    origin: visit.webOrigin,
  };
}
