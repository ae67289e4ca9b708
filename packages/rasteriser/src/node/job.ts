/** What is asked of the worker: a drawing that is framed for its target, or a picture file of a known kind and size. */
export type Job = { targetWidth: number; targetHeight: number } & (
  | { kind: 'drawing'; text: string }
  | ({ kind: 'image' } & ImageJob)
  // Its decoder comes along, since most runs never meet one of these.
  | ({ kind: 'webp'; decoder: WebAssembly.Module } & ImageJob)
);

type ImageJob = { bytes: Uint8Array; width: number; height: number };

/** What the worker answers: pixels, not premultiplied, or why there are none; `isBroken` where it must be replaced. */
export type Answer =
  { data: Uint8Array<ArrayBuffer> | Uint8ClampedArray<ArrayBuffer> } | { fault: string; isBroken: boolean };

/** What the worker says first; `thread` is what the system calls it, where it says. */
export type Ready = { kind: 'ready'; thread: string | undefined };

/** What the worker is started with: the compiled renderer. */
export type WorkerInput = { renderer: WebAssembly.Module };
