import * as module from 'node:module';
import type { ToRemote } from './remote.ts';
import { watchResources } from './watch-resources.ts';

// Compiled code is kept between runs, where Node.js can do so (from 22.1).
if ('enableCompileCache' in module) module.enableCompileCache();

// The process that started this one ends it: on Ctrl-C, too, which a terminal tells both.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());

// What comes before there is somebody to take it waits.
const early: (readonly ToRemote[])[] = [];
const keep = (messages: readonly ToRemote[]) => early.push(messages);
process.on('message', keep);

const [, , memory = '', time = ''] = process.argv;
const watch = watchResources({ memory, time });
void import('./serve-jobs.ts').then(({ serveJobs }) => {
  serveJobs(
    {
      listen: (onMessages) => {
        process.off('message', keep);
        for (const messages of early) onMessages(messages);
        process.on('message', onMessages);
      },
      send: (messages) => process.send?.(messages),
      readResidentBytes: () => process.memoryUsage.rss(),
    },
    watch.allow,
  );
});
