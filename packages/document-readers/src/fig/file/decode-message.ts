import { ByteBuffer, decodeBinarySchema, type Definition } from 'kiwi-schema';
import { limits } from './limits.ts';
import { ReadFailure } from './read-failure.ts';

/** A decoded object: what it holds is whatever the file's own description of its format says. */
export type Decoded = { [field: string]: unknown };

type Primitive = (bytes: ByteBuffer) => unknown;
type Type = Primitive | Shape;
type Field = { name: string; isKept: boolean; isList: boolean; type: Type };
type Shape =
  | { kind: 'enum'; names: ReadonlyMap<number, string> }
  | { kind: 'struct'; fields: Field[] }
  | { kind: 'message'; fields: Map<number, Field> };

const primitives: ReadonlyMap<string, Primitive> = new Map<string, Primitive>([
  ['bool', (bytes) => bytes.readByte() !== 0],
  ['byte', (bytes) => bytes.readByte()],
  ['int', (bytes) => bytes.readVarInt()],
  ['uint', (bytes) => bytes.readVarUint()],
  ['float', (bytes) => bytes.readVarFloat()],
  ['string', (bytes) => bytes.readString()],
  ['int64', (bytes) => bytes.readVarInt64()],
  ['uint64', (bytes) => bytes.readVarUint64()],
]);

/**
 * Decodes a message in the format that `schema` describes (both in the encoding of kiwi), and keeps the fields that are
 * wanted. No code is made of the schema: kiwi's own decoder does that, and fills memory as fast as the file tells it to.
 * Throws where the bytes are not what the schema says, or are more than is read.
 */
export function decodeMessage(
  schema: Uint8Array,
  message: Uint8Array,
  root: string,
  wanted: ReadonlySet<string>,
): Decoded {
  const shape = planShapes(schema, wanted).get(root);
  if (!shape || typeof shape === 'function' || shape.kind !== 'message') {
    throw new ReadFailure('unknown-version', `the description of its format has no ${root}`);
  }
  const bytes = new ByteBuffer(message);
  // What takes no byte can be repeated without end, so each value counts as well.
  let steps = 2 * message.length + 1_000_000;
  let kept = 0;
  try {
    const decoded = decodeOne(shape, true, 0);
    return isDecoded(decoded) ? decoded : {};
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure(
      'broken-document',
      'its document is damaged: it is not in the format that it describes',
    );
  }

  function decodeField({ isList, isKept, type }: Field, isWanted: boolean, depth: number): unknown {
    const keeps = isKept && isWanted;
    if (!isList) return decodeOne(type, keeps, depth);
    if (type === primitives.get('byte')) return bytes.readByteArray();
    const values: unknown[] = [];
    for (let left = bytes.readVarUint(); left > 0; left--) {
      const value = decodeOne(type, keeps, depth);
      if (keeps) values.push(value);
    }
    return values;
  }

  function decodeOne(type: Type, keeps: boolean, depth: number): unknown {
    if (steps-- <= 0) throw new ReadFailure('broken-document', 'its document says the same without end');
    if (keeps && ++kept > limits.values)
      throw new ReadFailure('too-large', `it holds more than ${limits.values} values`);
    if (typeof type === 'function') return type(bytes);
    if (type.kind === 'enum') {
      const value = bytes.readVarUint();
      return type.names.get(value) ?? `number ${value}`;
    }
    if (depth > limits.depth)
      throw new ReadFailure(
        'broken-document',
        `its values lie more than ${limits.depth} deep in one another`,
      );
    const decoded: Decoded = {};
    if (type.kind === 'struct') {
      for (const field of type.fields) keep(decoded, field, keeps, depth);
      return decoded;
    }
    for (let id = bytes.readVarUint(); id !== 0; id = bytes.readVarUint()) {
      const field = type.fields.get(id);
      if (!field)
        throw new ReadFailure('broken-document', 'its document has fields that its format does not');
      keep(decoded, field, keeps, depth);
    }
    return decoded;
  }

  function keep(decoded: Decoded, field: Field, keeps: boolean, depth: number): void {
    const value = decodeField(field, keeps, depth + 1);
    if (keeps && field.isKept) decoded[field.name] = value;
  }
}

/** How each type of the schema is decoded, by name. */
function planShapes(schema: Uint8Array, wanted: ReadonlySet<string>): ReadonlyMap<string, Type> {
  let definitions: Definition[];
  try {
    ({ definitions } = decodeBinarySchema(schema));
  } catch {
    throw new ReadFailure(
      'broken-document',
      'its document is damaged: the description of its format cannot be read',
    );
  }
  const shapes = new Map<string, Type>(primitives);
  for (const definition of definitions) shapes.set(definition.name, emptyShape(definition));
  for (const { name, fields } of definitions) {
    const shape = shapes.get(name);
    if (!shape || typeof shape === 'function' || shape.kind === 'enum') continue;
    for (const { name: field, isArray, type, value } of fields) {
      const planned = {
        name: field,
        isKept: wanted.has(field),
        isList: isArray,
        type: typeNamed(shapes, type),
      };
      if (shape.kind === 'struct') shape.fields.push(planned);
      else shape.fields.set(value, planned);
    }
  }
  return shapes;
}

function typeNamed(shapes: ReadonlyMap<string, Type>, name: string | null): Type {
  const type = name === null ? undefined : shapes.get(name);
  if (!type) throw new ReadFailure('broken-document', 'the description of its format is damaged');
  return type;
}

function emptyShape({ kind, fields }: Definition): Shape {
  switch (kind) {
    case 'ENUM':
      return { kind: 'enum', names: new Map(fields.map(({ name, value }) => [value, name])) };
    case 'STRUCT':
      return { kind: 'struct', fields: [] };
    case 'MESSAGE':
      return { kind: 'message', fields: new Map() };
  }
}

function isDecoded(value: unknown): value is Decoded {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
