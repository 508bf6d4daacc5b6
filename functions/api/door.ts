import { createHash, timingSafeEqual } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { originHeader } from '../headers.ts';
import type { Env } from '../http/context.ts';
import { respondWithProblem } from '../http/problems.ts';

/**
 * Answers only what came through CloudFront, which brings the word in a header of its own making. Whoever found the gateway's address
 * is told that there is nothing. Without a word (locally) everybody may come.
 */
export const throughTheDoor = (word: string | undefined) =>
  createMiddleware<Env>(async (c, next) => {
    if (word !== undefined && !same(word, c.req.header(originHeader) ?? '')) return respondWithProblem(c, 'not-found');
    return next();
  });

/** Compares digests, in a time that tells nothing of either text. */
const same = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));
const digest = (text: string) => createHash('sha256').update(text).digest();
