import { parseDesignAddress, parseNodeId, type DesignAddress } from '../figma/parse-design-address.ts';
import { UserError } from '../user-error.ts';
import type { Arguments } from './parse-arguments.ts';

/** The options of `brandlint figma pull`. */
export type PullOptions = {
  address: DesignAddress;
  nodeIds: readonly string[];
  geometry: boolean;
  force: boolean;
  outputFile: string | undefined;
};

/** What is to be asked for, checked; throws a `UserError`. */
export function readPullOptions({ words, given }: Arguments): PullOptions {
  const [word, other] = words;
  if (word === undefined)
    throw new UserError(
      'brandlint figma pull needs the key or the address of a file: brandlint figma pull "https://www.figma.com/design/…".',
    );
  if (other !== undefined)
    throw new UserError(
      `brandlint figma pull takes one file, and "${other}" is a second one; take them one by one.`,
    );
  const address = parseDesignAddress(word);
  if (!address)
    throw new UserError(
      `"${word}" is neither the key nor the address of a Figma file; copy the address from the browser, in quotation marks.`,
    );
  const outputFile = given.get('output-file')?.[0];
  if (given.has('force') && outputFile !== undefined)
    throw new UserError(
      '--force and --output-file do not go together: a file that you name is replaced anyway.',
    );
  return {
    address,
    nodeIds: [...new Set((given.get('node') ?? []).flatMap((list) => list.split(',').map(readNodeId)))],
    geometry: given.has('geometry'),
    force: given.has('force'),
    outputFile,
  };
}

function readNodeId(text: string): string {
  const id = parseNodeId(text.trim());
  if (id !== undefined) return id;
  throw new UserError(
    `--node: "${text}" is not the id of a layer; it stands in the layer’s address after node-id=, as in 12-34.`,
  );
}
