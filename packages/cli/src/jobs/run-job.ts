import { writeBug } from '../terminal/write-bug.ts';
import { judgeFile } from '../run/judge-file.ts';
import { readContent, toReportedSource, type FileToRead, type WithReading } from '../run/read-file.ts';
import { readFileBytes, toFileBytes } from '../sources/read-bytes.ts';
import { takeInventory } from '../inventory/take-inventory.ts';
import type { InventoryFile } from '../inventory/inventory.ts';
import { createGuard, type Guard } from './create-guard.ts';
import type { JobHost } from './job-host.ts';
import type { Job, JobDependency, JobResult } from './job.ts';

/** Reads a file, and judges it where that is wanted: the same in the command's own thread, in another one, and in a process. */
export async function runJob(job: Job, host: JobHost): Promise<JobResult> {
  const { path, absolutePath, name, format, bytes } = job;
  const faults: string[] = [];
  const guard = createGuard((error) => {
    faults.push(writeBug(error, path, host.plan.showsStacks ? { BRANDLINT_DEBUG: '1' } : {}));
  });
  const dependsOn = new Map<string, JobDependency>();
  const { definitions, ...configuration } = host.configurationOf(job.configuration);
  const file: FileToRead = { path, absolutePath, name, configuration, definitions, reach: host.reach };
  const tools = {
    guard,
    load: host.load,
    pictures: host.pictures,
    looksAt: host.plan.looksAt,
    password: host.plan.password,
    onAsked: (asked: JobDependency) => dependsOn.set(asked.absolutePath, asked),
  };
  const content = await readContent(tools, file, format, () =>
    bytes ? toFileBytes(toBuffer(bytes), format) : readFileBytes(absolutePath, format),
  );
  const read = host.complete ? await host.complete(content) : content;
  const result = await finishJob(read, host, guard);
  return { ...result, faults, dependsOn: [...dependsOn.values()] };
}

/** What is wanted of a file that was read. */
export async function finishJob(
  read: WithReading<FileToRead>,
  { plan }: { plan: Pick<JobHost['plan'], 'wants' | 'keepsTexts'> },
  guard: Guard,
): Promise<JobResult> {
  const { extractions, readAs, unmendable } = read;
  return {
    hash: extractions[0]?.hash ?? '',
    reports: plan.wants === 'reports' ? await judgeFile(guard, read) : [],
    extractions: plan.wants === 'extractions' ? extractions : [],
    inventory: plan.wants === 'inventory' ? await listColors(read, guard) : [],
    ...(readAs && plan.keepsTexts && { readAs }),
    ...(unmendable !== undefined && { unmendable }),
    faults: [],
    dependsOn: [],
  };
}

async function listColors(file: WithReading<FileToRead>, guard: Guard): Promise<InventoryFile[]> {
  const { checker } = file.configuration;
  const files: InventoryFile[] = [];
  for (const extraction of file.extractions) {
    const { source, hash, gaps, assumptions } = extraction;
    const uses = await guard(file.path, () =>
      Promise.resolve(takeInventory(extraction, checker.classifyIn(source))),
    );
    files.push({
      source: toReportedSource(file, source),
      hash,
      uses: 'result' in uses ? uses.result : [],
      gaps,
      ...(assumptions && { assumptions }),
    });
  }
  return files;
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
