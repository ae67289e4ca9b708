import { deflateRawSync } from 'node:zlib';
import { assembleCanvasFig, createFigZip } from 'openfig-core';
import { encodeBinarySchema, parseSchema, type Schema } from 'kiwi-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guid, node, solid, withPage, writeCanvas, writeFig } from '../../test/write-fig.ts';
import { readFig } from './read-fig.ts';

async function reasonOf(bytes: Uint8Array): Promise<string | undefined> {
  const { uses, gaps } = await read(bytes);
  expect(uses).toEqual([]);
  expect(gaps).toMatchObject([{ kind: 'unreadable', count: 1 }]);
  return gaps[0]?.reason;
}

function read(bytes: Uint8Array) {
  return readFig.readDocument({ path: 'a.fig', format: 'fig', bytes }, { definitions: new Map() });
}

const whole = writeFig(withPage([node('1:1', '0:1', 'ELLIPSE', { fillPaints: [solid('#E6007E')] })]));

/** A document whose parts are these bytes before they are packed. */
function pack(
  schemaText: string,
  message: readonly number[],
  change = (schema: Schema) => schema,
): Uint8Array {
  const schema = deflateRawSync(encodeBinarySchema(change(parseSchema(schemaText))));
  return writeRaw(schema, deflateRawSync(Uint8Array.from(message)));
}

/** As no schema may be: its first type holds itself without an end. */
function endless(schema: Schema): Schema {
  const [first, ...others] = schema.definitions;
  return first ? { ...schema, definitions: [{ ...first, kind: 'STRUCT' }, ...others] } : schema;
}

function writeRaw(schemaCompressed: Uint8Array, messageCompressed: Uint8Array): Uint8Array {
  return assembleCanvasFig({ prelude: 'fig-kiwi', version: 101, schemaCompressed, messageCompressed });
}

/** 400,000,000 as kiwi writes it. */
const many = [0x80, 0x88, 0xde, 0xbe, 0x01];
const zeros = (megabytes: number) => deflateRawSync(new Uint8Array(megabytes * 1024 * 1024));
const emptySchema = deflateRawSync(
  encodeBinarySchema(parseSchema('message Message { uint sessionID = 1; }')),
);

describe('bytes that are no document', () => {
  const cases: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(), 'the file is empty'],
    [
      'something else',
      new TextEncoder().encode('{"document": {}}'),
      'it is not a .fig file: it is no archive',
    ],
    ['an archive that breaks off', whole.subarray(0, 60), 'its archive is damaged or breaks off'],
    [
      'an archive without a document',
      createFigZip({ canvasFig: new Uint8Array() }).map((byte) => (byte === 0x63 ? 0x64 : byte)),
      'it is an archive, and has no canvas.fig in it',
    ],
    ['an empty document', createFigZip({ canvasFig: new Uint8Array() }), 'its document breaks off'],
    ['a document that breaks off', writeCanvas(withPage([])).subarray(0, 40), 'its document breaks off'],
    [
      'parts that are not packed',
      writeRaw(new Uint8Array([1, 2, 3]), new Uint8Array([4])),
      'its document is damaged: it cannot be unpacked',
    ],
    [
      'a Zstandard part that is damaged',
      writeRaw(emptySchema, Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3])),
      'its document is damaged: it cannot be unpacked',
    ],
    [
      'garbage for a schema',
      writeRaw(deflateRawSync(new Uint8Array([200, 200, 200, 200])), emptySchema),
      'its document is damaged: the description of its format cannot be read',
    ],
    [
      'a format without a message',
      pack('message Other { uint x = 1; }', [0]),
      'the description of its format has no Message',
    ],
    [
      'fields that are not described',
      pack('message Message { uint x = 1; }', [9, 1, 0]),
      'its document has fields that its format does not',
    ],
    [
      'a message that ends in a value',
      pack('message Message { string type = 1; }', [1, 65]),
      'its document is damaged: it is not in the format that it describes',
    ],
    ['no nodes', pack('message Message { uint x = 1; }', [0]), 'there is no document in it'],
  ];
  it.each(cases)('%s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason);
  });
});

describe('bombs', () => {
  const cases: [string, Uint8Array, string][] = [
    ['a large schema', writeRaw(zeros(5), emptySchema), 'its document is larger than 4 MB once unpacked'],
    [
      'a large message',
      writeRaw(emptySchema, zeros(257)),
      'its document is larger than 256 MB once unpacked',
    ],
    // Another decoder makes an array of as many objects of it, which ends the process.
    [
      'a list of nothings',
      pack('struct Nothing {} message Message { Nothing[] nodeChanges = 1; }', [1, ...many, 0]),
      'its document says the same without end',
    ],
    [
      'a list of nothings that is passed over',
      pack('struct Nothing {} message Message { Nothing[] other = 1; }', [1, ...many, 0]),
      'its document says the same without end',
    ],
    [
      'a list longer than the file',
      pack('message Message { string[] name = 1; }', [1, ...many, 65, 0]),
      'its document is damaged: it is not in the format that it describes',
    ],
    [
      'bytes longer than the file',
      pack('message Message { byte[] bytes = 1; }', [1, ...many, 65, 0]),
      'its document is damaged: it is not in the format that it describes',
    ],
    [
      'a type that holds itself',
      pack('message Node { Node name = 1; } message Message { Node name = 1; }', [1, 0], endless),
      'its values lie more than 64 deep in one another',
    ],
    [
      'deep messages',
      pack('message Message { Message name = 1; }', Array<number>(10_000).fill(1)),
      'its values lie more than 64 deep in one another',
    ],
  ];
  it.each(cases)('%s', async (_, bytes, reason) => {
    const start = process.cpuUsage().user / 1000;
    expect(await reasonOf(bytes)).toBe(reason);
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(5000);
  });
});

describe('documents whose nodes say nonsense', () => {
  it('lie in themselves or in each other', async () => {
    const nodes = withPage([
      node('1:1', '1:1', 'FRAME'),
      node('1:2', '1:3', 'FRAME'),
      node('1:3', '1:2', 'FRAME'),
    ]);
    expect((await read(writeFig(nodes))).uses).toEqual([]);
  });

  it('whose document lies in a page of its own', async () => {
    const parentIndex = { guid: guid('0:1'), position: '!' };
    expect((await read(writeFig(withPage([], { parentIndex })))).gaps).toEqual([]);
  });

  it('lie 20,000 deep in one another', async () => {
    const nodes = Array.from({ length: 20_000 }, (_, at) =>
      node(`1:${at + 1}`, at === 0 ? '0:1' : `1:${at}`, 'FRAME'),
    );
    const inner = node('2:1', '1:20000', 'ELLIPSE', { fillPaints: [solid('#E6007E')] });
    expect(
      (await read(writeFig(withPage([...nodes, inner])))).uses.filter(({ kind }) => kind === 'color'),
    ).toHaveLength(1);
  });

  it('have types that are not known', async () => {
    const nodes = withPage([node('1:1', '0:1', 'HOLOGRAM', { fillPaints: [{ type: 'PLASMA' }] })]);
    expect((await read(writeFig(nodes))).gaps.map(({ code }) => code)).toEqual([
      'unknown-layer',
      'unknown-paint',
    ]);
  });

  it('show twice as much with each component', async () => {
    const symbols = Array.from({ length: 40 }, (_, at) => [
      node(`5:${at}`, '0:2', 'SYMBOL'),
      ...[0, 1].map((copy) =>
        node(`6:${2 * at + copy}`, `5:${at}`, 'INSTANCE', { symbolData: { symbolID: guid(`5:${at + 1}`) } }),
      ),
    ]);
    const internal = node('0:2', '0:0', 'CANVAS', { internalOnly: true });
    const first = node('7:1', '0:1', 'INSTANCE', { symbolData: { symbolID: guid('5:0') } });
    const start = process.cpuUsage().user / 1000;
    await read(writeFig(withPage([internal, first, ...symbols.flat()])));
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(5000);
  });
});

it('never rejects, whatever byte is changed and wherever the file ends', async () => {
  const canvas = writeCanvas(withPage([node('1:1', '0:1', 'ELLIPSE', { fillPaints: [solid('#E6007E')] })]));
  const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(whole, canvas),
      fc.array(change, { maxLength: 5 }),
      fc.nat(),
      async (file, changes, cut) => {
        const bytes = file.slice(0, cut % 3 === 0 ? cut % file.length : file.length);
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        const { uses, gaps } = await read(bytes);
        expect(uses.length + gaps.length).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 400 },
  );
});

it('never rejects a message that is not what it should be', async () => {
  // Behind the packing, so that what is changed gets as far as it can.
  const schema = `enum NodeType { A = 0; DOCUMENT = 1; CANVAS = 2; TEXT = 13; INSTANCE = 16; } struct GUID { uint sessionID; uint localID; }
    message Node { GUID guid = 1; NodeType type = 2; string[] fillPaints = 3; GUID size = 4; Node textData = 5; string name = 6;
    Node parentIndex = 7; Node[] symbolOverrides = 8; float opacity = 9; bool[] visible = 10; Node transform = 11; Node symbolData = 12;
    GUID symbolID = 13; string position = 14; Node[] effects = 15; byte[] bytes = 16; uint[] characterStyleIDs = 17; string characters = 18; }
    message Message { Node[] nodeChanges = 1; }`;
  const start = [1, 3, 1, 0, 0, 2, 1, 0, 1, 0, 1, 7, 1, 0, 0, 0, 2, 2, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 18 }), { maxLength: 60 }), async (rest) => {
      const { gaps } = await read(pack(schema, [...start, ...rest, 0, 0, 0, 0, 0, 0]));
      for (const { reason } of gaps) expect(reason).not.toContain('NaN');
    }),
    { numRuns: 400 },
  );
});
