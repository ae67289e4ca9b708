import type { Look, PictureContent } from '@brandlint/core';
import type { MessagePort } from 'node:worker_threads';

/** A picture to be looked at; `part`: the id of what is shown of it. */
export type LookJob = { content: PictureContent; part?: string };

/** What a thread is started with: where jobs come and answers go, and what is set to 1 when an answer is there. */
export type LookThread = { port: MessagePort; signal: Int32Array<SharedArrayBuffer> };

export type LookAnswer = Look;
