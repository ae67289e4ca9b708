// What is drawn and measured with is installed only where somebody measures. This is what is used of it.

declare module '@resvg/resvg-wasm' {
  export function initWasm(bytes: Uint8Array): Promise<void>;

  export class Resvg {
    constructor(
      svg: string,
      options: { fitTo: { mode: 'width'; value: number }; font: { loadSystemFonts: boolean } },
    );
    render(): { width: number; height: number; pixels: Uint8Array; free: () => void };
    free(): void;
  }
}

declare module 'jpeg-js' {
  type Raster = { width: number; height: number; data: Uint8Array };

  export function encode(raster: Raster, quality: number): { data: Uint8Array };
  export function decode(data: Uint8Array, options: { useTArray: true }): Raster;
}

declare module 'svgo' {
  export function optimize(
    svg: string,
    options: { multipass: boolean; floatPrecision: number; plugins: readonly string[] },
  ): { data: string };
}
