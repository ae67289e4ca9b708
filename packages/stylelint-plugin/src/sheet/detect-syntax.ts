import type { Document, Root } from 'postcss';
import type { PostcssResult } from 'stylelint';

/** The language of one tree; `undefined` for one that no reader of ours knows. */
export type Syntax = 'css' | 'scss' | 'less';

/** Tells the language of a tree: by the block it stands in, by its file, by the custom syntax that parsed it. */
export function detectSyntax(root: Root | Document, result: PostcssResult): Syntax | undefined {
  const lang = readLang(root);
  if (lang !== undefined) return fromName(lang);
  const ending = /\.([a-z]+)$/i.exec(root.source?.input.file ?? '')?.[1]?.toLowerCase();
  if (ending === 'scss' || ending === 'less') return ending;
  if (ending === 'sass') return undefined;
  const { customSyntax } = result.stylelint.config ?? {};
  if (typeof customSyntax === 'string') return fromPackage(customSyntax);
  return fromParser(result.opts.syntax);
}

/** postcss-html keeps the language of a block beside its place. */
function readLang(root: Root | Document): string | undefined {
  const source: object | undefined = root.source;
  const isNamed = root.type === 'root' && source !== undefined && 'lang' in source;
  return isNamed && typeof source.lang === 'string' ? source.lang.toLowerCase() : undefined;
}

function fromName(lang: string): Syntax | undefined {
  if (lang === 'scss' || lang === 'less') return lang;
  return lang === 'sass' || lang === 'stylus' ? undefined : 'css';
}

function fromPackage(name: string): Syntax | undefined {
  if (/\bless\b/.test(name)) return 'less';
  if (/\bscss\b/.test(name)) return 'scss';
  return /\bsass\b|sugarss/.test(name) ? undefined : 'css';
}

/** What is left to go by where a syntax is handed over as an object for a text without a name. */
function fromParser(syntax: unknown): Syntax {
  if (typeof syntax !== 'object' || syntax === null) return 'css';
  if ('nodeToString' in syntax) return 'less';
  const isScss = 'parse' in syntax && typeof syntax.parse === 'function' && syntax.parse.name === 'scssParse';
  return isScss ? 'scss' : 'css';
}
