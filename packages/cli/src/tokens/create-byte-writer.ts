/** Bytes in the making, numbers with the most significant byte first. */
export type ByteWriter = {
  uint16: (value: number) => void;
  uint32: (value: number) => void;
  float32: (value: number) => void;
  ascii: (text: string) => void;
  /** UTF-16 without its length, and with a zero behind it. */
  utf16: (text: string) => void;
  bytes: (bytes: Uint8Array) => void;
  finish: () => Uint8Array<ArrayBuffer>;
};

/** Makes what writes bytes one after the other. */
export function createByteWriter(): ByteWriter {
  const written: number[] = [];
  const view = new DataView(new ArrayBuffer(4));
  const take = (count: number) => {
    for (let at = 0; at < count; at++) written.push(view.getUint8(at));
  };
  const uint16 = (value: number) => {
    view.setUint16(0, value);
    take(2);
  };
  return {
    uint16,
    uint32: (value) => {
      view.setUint32(0, value);
      take(4);
    },
    float32: (value) => {
      view.setFloat32(0, value);
      take(4);
    },
    ascii: (text) => {
      for (let at = 0; at < text.length; at++) written.push(text.charCodeAt(at));
    },
    utf16: (text) => {
      for (let at = 0; at < text.length; at++) uint16(text.charCodeAt(at));
      uint16(0);
    },
    bytes: (bytes) => {
      for (const byte of bytes) written.push(byte);
    },
    finish: () => Uint8Array.from(written),
  };
}
