import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { Problem } from '../../shared/schemas/problem.ts';
import type { Env } from './context.ts';

type Document = ReturnType<OpenAPIHono<Env>['getOpenAPI31Document']>;

/** The OpenAPI 3.1 description, generated from the routes' schemas; every operation may also answer a problem (RFC 9457). */
export function describe(app: OpenAPIHono<Env>): Document {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Musubi 結び',
      version: '1.0.0',
      description:
        'Matchmaking for healthcare startups, investors, CDMOs and demonstration hubs. Problems follow RFC 9457; their texts follow Accept-Language (ja, en).',
    },
    servers: [{ url: '/api' }],
    security: [{ bearer: [] }],
  });
  const problem = {
    description: 'A problem',
    content: { 'application/problem+json': { schema: z.toJSONSchema(Problem, { io: 'output' }) } },
  };
  for (const path of Object.values(document.paths ?? {}))
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>))
      if (operation?.responses) operation.responses.default = problem;
  document.components = { ...document.components, securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } };
  return document;
}

/** A page that shows the description; its script and style are served with the web app, so nothing comes from elsewhere. */
export const docsPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Musubi API</title>
<link rel="stylesheet" href="/vendor/swagger-ui.css">
<div id="swagger"></div>
<script src="/vendor/swagger-ui-bundle.js"></script>
<script src="/vendor/docs.js"></script>
</html>`;
