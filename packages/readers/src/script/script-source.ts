import type { Definitions } from '@brandlint/core';

/**
 * A node of a tree that an ESLint parser has made: ESTree, with what TypeScript, JSX, Vue, Svelte and Astro add. Whoever
 * looks into one narrows what it finds: a tree may come from any parser.
 */
export type ScriptNode = {
  readonly type: string;
  /** UTF-16 units of the whole text. */
  readonly range: readonly [number, number];
  readonly [property: string]: unknown;
};

/** What the user calls things: names of functions, of properties, of attributes, of tags, each in addition to ours. */
export type ScriptNames = {
  /** Functions whose arguments hold colours: `setColor`, `chart.setFill`. */
  functions?: readonly string[];
  /** Properties and attributes whose value is a colour: `tintColor`, `accent`. */
  properties?: readonly string[];
  /** Tags of templates that hold styles, beside `css` and `styled`. */
  templates?: readonly string[];
  /** Attributes and functions that hold class names, beside `class`, `className`, `clsx`, `cn`, `cva`, `tw` … */
  classes?: readonly string[];
  /** Components that show a picture, beside `img` and `Image`. */
  pictures?: readonly string[];
};

/** A script to read, as its host has parsed it. */
export type ScriptSource = {
  /** As a source's. */
  path: string;
  /** The whole text of the file, of a component as of a module. */
  text: string;
  /** The root of the tree, and of the template beside it where a parser keeps one apart (`templateBody` of Vue). */
  roots: readonly ScriptNode[];
  /** Which properties of a type hold its children, in order; a type that is missing has all its object-valued properties looked at. */
  visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
  names: ScriptNames;
  /** Variables of stylesheets that are known from elsewhere. */
  definitions: Definitions;
  /** Whether icons and texts may matter to the host in a file with this text; absent, they do not. */
  interests?: (text: string) => boolean;
};
