import type { Swatch } from '../../messages.ts';

/** A colour as a square. `backgroundColor` takes nothing but a colour, whatever is written there. */
export function SwatchSquare({ swatch, size = 'small' }: { swatch: Swatch; size?: 'small' | 'large' }) {
  return (
    <span class={`swatch ${size}`} aria-hidden="true">
      <span style={{ backgroundColor: swatch.css }} />
    </span>
  );
}

/** What was found, and what is wanted in its place. */
export function SwatchPair({ found, wanted }: { found: Swatch; wanted?: Swatch | undefined }) {
  return (
    <span class={wanted ? 'pair' : 'pair single'} aria-hidden="true">
      <SwatchSquare swatch={found} />
      {wanted && <SwatchSquare swatch={wanted} />}
    </span>
  );
}
