/** Opens a canvas of `width` × `height` px whose pixels are going to be read. Throws where the browser has no memory for it. */
export function openContext(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new RangeError(`the browser gives no canvas of ${width} × ${height} px`);
  return context;
}
