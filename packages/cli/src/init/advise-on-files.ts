import type { Project } from './project.ts';
import type { Advice } from './setup.ts';

/** What helps with the palette in the code, with designs and with what is handed over. */
export function adviseOnFiles(project: Project): readonly Advice[] {
  const { tailwind, designs, documents, documentFolder, unread } = project;
  return [
    ...(tailwind === undefined ? [] : [adviseOnTailwind(tailwind)]),
    ...(designs.length > 0
      ? [
          {
            text: 'Figma: a saved document is a copy. This saves it anew; inside Figma, the plugin says the same while you draw.',
            lines: ['brandlint figma pull "<address of the file>"'],
          },
        ]
      : []),
    ...(documents.has('.pdf') || documents.has('.ai')
      ? [
          {
            text: 'PDF: this writes a copy of each one, with a note at each place where something was found.',
            lines: [`brandlint check ${quote(documentFolder)} --annotate checked/`],
          },
        ]
      : []),
    ...(unread.size > 0
      ? [
          {
            text: `${writeCounts(unread)}: nothing reads ${isOne(unread) ? 'it' : 'them'}; save a PDF, SVG or Office file of today and have that checked.`,
            lines: [],
          },
        ]
      : []),
  ];
}

function adviseOnTailwind(major: number): Advice {
  if (major >= 4) {
    return {
      text: 'Tailwind CSS: the palette as a theme, to be imported after Tailwind itself.',
      lines: ['brandlint tokens --format tailwind --output-file brand.css', "@import './brand.css';"],
    };
  }
  return {
    text: 'Tailwind CSS: the palette as a constant, for the colours of its theme.',
    lines: ['brandlint tokens --format ts --output-file brand.ts'],
  };
}

/** `3 .pdf files and 1 .pptx file`. */
export function writeCounts(counts: ReadonlyMap<string, number>): string {
  const parts = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  return parts
    .map(([extension, count]) => `${String(count)} ${extension} ${count === 1 ? 'file' : 'files'}`)
    .join(', ');
}

function isOne(counts: ReadonlyMap<string, number>): boolean {
  return [...counts.values()].reduce((sum, count) => sum + count, 0) === 1;
}

/** A folder as a word of a command line. */
function quote(folder: string): string {
  return /^[\w./-]+$/.test(folder) ? folder : `"${folder.replace(/["$`\\]/g, '\\$&')}"`;
}
