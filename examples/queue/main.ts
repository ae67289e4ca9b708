import { startWorker } from './worker.ts';

const { worker, close } = await startWorker({
  host: process.env['REDIS_HOST'] ?? '127.0.0.1',
  port: Number(process.env['REDIS_PORT'] ?? 6379),
});
worker.on('completed', ({ data }, { summary }) => {
  console.log(`${data.name}: ${summary.errors} errors, ${summary.warnings} warnings`);
});
worker.on('error', (error) => {
  console.error(error.message);
});
// What is being checked is finished first.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
