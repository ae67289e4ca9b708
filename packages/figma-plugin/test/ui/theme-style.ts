/** The names that Figma gives its theme's colours, as far as the window uses them, with values like Figma's: light, dark. */
const variables: Readonly<Record<string, readonly [string, string]>> = {
  bg: ['#ffffff', '#2c2c2c'],
  'bg-secondary': ['#f5f5f5', '#383838'],
  'bg-tertiary': ['#e6e6e6', '#444444'],
  'bg-hover': ['#f5f5f5', '#383838'],
  'bg-selected': ['#e5f4ff', '#4a5878'],
  'bg-brand-secondary': ['#0768cf', '#105cad'],
  'bg-inverse': ['#2c2c2c', '#ffffff'],
  text: ['#000000e5', '#ffffff'],
  'text-onbrand': ['#ffffff', '#ffffff'],
  'text-oninverse': ['#ffffffe5', '#000000e5'],
  'text-danger': ['#dc3412', '#fca397'],
  'text-warning': ['#b86200', '#f7d15f'],
  border: ['#e6e6e6', '#444444'],
  'border-selected': ['#0d99ff', '#0c8ce9'],
  'icon-danger': ['#f24822', '#e03e1a'],
};

export type Theme = 'light' | 'dark';

/** Puts a theme into a page as Figma does: a class on its root, and a style with the variables. */
export function addTheme(html: string, theme: Theme): string {
  const values = Object.entries(variables).map(
    ([name, [light, dark]]) => `--figma-color-${name}: ${theme === 'light' ? light : dark};`,
  );
  return html
    .replace('<html lang="en">', `<html lang="en" class="figma-${theme}">`)
    .replace('</head>', `<style id="figma-style">:root { ${values.join(' ')} }</style></head>`);
}
