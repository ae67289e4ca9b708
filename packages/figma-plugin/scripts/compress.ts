import { minify } from 'terser';

/** A bundle made smaller than the bundler makes it; `level` is the year of the language that comes out. */
export async function compress(text: string, level: 2017 | 2020): Promise<string> {
  const { code } = await minify(text, {
    ecma: level,
    toplevel: true,
    compress: { ecma: level, passes: 3, toplevel: true, keep_fargs: false },
    mangle: { toplevel: true },
    format: { ecma: level },
  });
  if (code === undefined) throw new Error('nothing came out of the minifier');
  return code;
}
