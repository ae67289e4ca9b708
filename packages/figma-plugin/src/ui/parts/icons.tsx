import type { ComponentChildren } from 'preact';

function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" class="glyph">
      {children}
    </svg>
  );
}

export function GearIcon() {
  return (
    <Icon>
      <path d="M2 4.5h7m4 0h1M2 11.5h1m4 0h7" />
      <circle cx="11" cy="4.5" r="1.75" />
      <circle cx="5" cy="11.5" r="1.75" />
    </Icon>
  );
}

export function BackIcon() {
  return (
    <Icon>
      <path d="M9.5 3.5 5 8l4.5 4.5" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m4 4 8 8m0-8-8 8" />
    </Icon>
  );
}

export function ChevronIcon() {
  return (
    <Icon>
      <path d="m6.5 5 3 3-3 3" />
    </Icon>
  );
}

export function FilterIcon() {
  return (
    <Icon>
      <path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3" />
    </Icon>
  );
}
