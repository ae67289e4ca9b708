import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a server answers with: a status and a body, or whatever it does with a response. */
export type Reply =
  | { status: number; body?: string; headers?: Readonly<Record<string, string>> }
  | ((response: ServerResponse) => void);

/** A server on this machine that stands in for Figma, and what it was asked. */
export type FigmaServer = {
  base: URL;
  requests: { path: string; token: string | undefined }[];
};

/** Starts a server for one test; for each request `reply` is asked, with the number of the request from 1. */
export async function serveFigma(reply: (path: string, number: number) => Reply): Promise<FigmaServer> {
  const requests: FigmaServer['requests'] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const path = request.url ?? '';
    const token = request.headers['x-figma-token'];
    requests.push({ path, token: Array.isArray(token) ? token.join() : token });
    const answer = reply(path, requests.length);
    if (typeof answer === 'function') answer(response);
    else response.writeHead(answer.status, answer.headers ?? {}).end(answer.body ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { base: new URL(`http://127.0.0.1:${port}/`), requests };
}
