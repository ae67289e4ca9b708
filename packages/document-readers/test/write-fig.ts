import { deflateRawSync, zstdCompressSync } from 'node:zlib';
import { compileSchema, encodeBinarySchema, parseSchema } from 'kiwi-schema';
import { assembleCanvasFig, createFigZip } from 'openfig-core';

/** The part of the format that tests need, written for them; real files describe some 550 types. */
const schemaText = `
enum NodeType { NONE = 0; DOCUMENT = 1; CANVAS = 2; FRAME = 4; VECTOR = 6; ELLIPSE = 9; ROUNDED_RECTANGLE = 12; TEXT = 13;
  SYMBOL = 15; INSTANCE = 16; VARIABLE = 28; VARIABLE_SET = 31; HOLOGRAM = 99; }
enum NodePhase { CREATED = 0; REMOVED = 1; }
enum PaintType { SOLID = 0; GRADIENT_LINEAR = 1; IMAGE = 5; PLASMA = 99; }
enum EffectType { INNER_SHADOW = 0; DROP_SHADOW = 1; FOREGROUND_BLUR = 2; }
enum StyleType { NONE = 0; FILL = 1; EFFECT = 4; }
enum WindingRule { NONZERO = 0; ODD = 1; }
enum DocumentColorProfile { LEGACY = 0; SRGB = 1; DISPLAY_P3 = 2; }
enum VariableResolvedDataType { BOOLEAN = 0; FLOAT = 1; STRING = 2; COLOR = 4; }
struct GUID { uint sessionID; uint localID; }
struct Color { float r; float g; float b; float a; }
struct Vector { float x; float y; }
struct Matrix { float m00; float m01; float m02; float m10; float m11; float m12; }
struct ParentIndex { GUID guid; string position; }
message AssetRef { string key = 1; }
message VariableID { GUID guid = 1; AssetRef assetRef = 2; }
message StyleId { GUID guid = 1; AssetRef assetRef = 2; }
message VariableAnyValue { VariableID alias = 1; Color colorValue = 2; }
message VariableData { VariableAnyValue value = 1; }
message ColorStop { Color color = 1; float position = 2; }
message ColorStopVar { Color color = 1; VariableData colorVar = 2; float position = 3; }
message Paint { PaintType type = 1; Color color = 2; float opacity = 3; bool visible = 4; ColorStop[] stops = 5;
  VariableData colorVar = 6; ColorStopVar[] stopsVar = 7; }
message Effect { EffectType type = 1; Color color = 2; bool visible = 3; }
message Path { WindingRule windingRule = 1; uint commandsBlob = 2; uint styleID = 3; }
message Blob { byte[] bytes = 1; }
message PluginData { string pluginID = 1; string value = 2; string key = 3; }
message FontName { string family = 1; string style = 2; }
message TextData { string characters = 1; uint[] characterStyleIDs = 2; NodeChange[] styleOverrideTable = 3; }
message GUIDPath { GUID[] guids = 1; }
message SymbolData { GUID symbolID = 1; NodeChange[] symbolOverrides = 2; }
message VariableSetMode { GUID id = 1; string name = 2; }
message VariableDataValuesEntry { GUID modeID = 1; VariableData variableData = 2; }
message VariableDataValues { VariableDataValuesEntry[] entries = 1; }
message NodeChange { GUID guid = 1; NodePhase phase = 2; ParentIndex parentIndex = 3; NodeType type = 4; string name = 5;
  bool visible = 6; float opacity = 7; Vector size = 8; Matrix transform = 9; Paint[] fillPaints = 10;
  Paint[] strokePaints = 11; float strokeWeight = 12; Effect[] effects = 13; Color backgroundColor = 14;
  bool internalOnly = 15; DocumentColorProfile documentColorProfile = 16; TextData textData = 17; float fontSize = 18;
  FontName fontName = 19; uint styleID = 20; SymbolData symbolData = 21; GUIDPath guidPath = 22; StyleType styleType = 23;
  StyleId styleIdForFill = 24; Path[] fillGeometry = 25; PluginData[] pluginData = 26; bool resizeToFit = 27;
  bool isStateGroup = 28; string componentKey = 29; StyleId variableSetID = 30; VariableSetMode[] variableSetModes = 31;
  VariableResolvedDataType variableResolvedType = 32; VariableDataValues variableDataValues = 33;
  string sourceLibraryKey = 34; bool mask = 35; string derivedSymbolData = 36; }
message Message { uint sessionID = 1; NodeChange[] nodeChanges = 2; Blob[] blobs = 3; }
`;

/** How a test wants its file. */
export type FigOptions = {
  packing?: 'deflate' | 'zstandard';
  blobs?: readonly Uint8Array[];
  /** Instead of the schema above. */
  schemaText?: string;
  /** Instead of the message that `nodes` make, as it is before it is packed. */
  message?: Uint8Array;
};

/** A `.fig` file of these nodes. */
export function writeFig(nodes: readonly object[], options: FigOptions = {}): Uint8Array {
  return createFigZip({ canvasFig: writeCanvas(nodes, options) });
}

/** The document inside of it. */
export function writeCanvas(nodes: readonly object[], options: FigOptions = {}): Uint8Array {
  const schema = parseSchema(options.schemaText ?? schemaText);
  const blobs = (options.blobs ?? []).map((bytes) => ({ bytes }));
  const message = options.message ?? encode(schema, { nodeChanges: nodes, blobs });
  return assembleCanvasFig({
    prelude: 'fig-kiwi',
    version: 101,
    schemaCompressed: deflateRawSync(encodeBinarySchema(schema)),
    messageCompressed: options.packing === 'zstandard' ? zstdCompressSync(message) : deflateRawSync(message),
  });
}

function encode(schema: ReturnType<typeof parseSchema>, message: object): Uint8Array {
  const compiled: { encodeMessage?: (message: object) => Uint8Array } = compileSchema(schema);
  return compiled.encodeMessage?.(message) ?? new Uint8Array();
}

/** The id of a node as the format has it. */
export function guid(id: string): { sessionID: number; localID: number } {
  const [sessionID = 0, localID = 0] = id.split(':').map(Number);
  return { sessionID, localID };
}

/** A node with its id and what it lies in. */
export function node(id: string, parent: string, type: string, more: object = {}): object {
  const base = { guid: guid(id), type, name: type.toLowerCase(), size: { x: 10, y: 10 }, fillPaints: [] };
  return { ...base, parentIndex: { guid: guid(parent), position: '!' }, ...more };
}

/** A document with one page, `0:1`. */
export function withPage(nodes: readonly object[], document: object = {}): object[] {
  return [
    { guid: guid('0:0'), type: 'DOCUMENT', name: 'Document', documentColorProfile: 'SRGB', ...document },
    node('0:1', '0:0', 'CANVAS', { name: 'Page 1' }),
    ...nodes,
  ];
}

/** A solid paint of a colour given as `#RRGGBB`. */
export function solid(hex: string, more: object = {}): object {
  return { type: 'SOLID', color: color(hex), ...more };
}

/** A colour given as `#RRGGBB`. */
export function color(hex: string): object {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return { r, g, b, a: 1 };
}
