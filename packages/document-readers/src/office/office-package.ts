import type { GapList } from '@brandlint/core';
import { parseXml, type Units } from '../xml/parse-xml.ts';
import { attributeOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { Archive } from '../archive/open-archive.ts';
import { ReadFailure } from '../archive/read-failure.ts';
import { resolveTarget } from '../archive/resolve-target.ts';

/** A part that another refers to; `external`: an address outside the file. */
type Relationship = { id: string; type: string; target: string; isExternal: boolean };

/** An OOXML file as parts that refer to one another. Parts are named without a leading `/`. */
export type OfficePackage = {
  archive: Archive;
  gaps: GapList;
  /** The content type of a part; empty where it has none. */
  contentTypeOf: (part: string) => string;
  /** What a part refers to, in the order written; by `''` what the package does. */
  relationshipsOf: (part: string) => readonly Relationship[];
  /** The part behind a relationship of a part. */
  targetOf: (part: string, id: string | undefined) => string | undefined;
  /** The parts of a kind that a part refers to; a kind is the end of a relationship's type. */
  relatedTo: (part: string, kind: string) => string[];
  /** A part as a tree; `undefined` where it is missing. What cannot be read of it becomes a gap. */
  parse: (part: string, units?: Units) => XmlElement | undefined;
  /** The text of a part; `undefined` where it is missing or cannot be read, which becomes a gap. */
  textOf: (part: string) => string | undefined;
  /** As `parse`, of a text that is there already. */
  parseText: (part: string, text: string, units?: Units) => XmlElement | undefined;
};

/** Opens the package that an archive holds. Source: ECMA-376-2, sections 6.2 and 6.5. */
export function openPackage(archive: Archive, gaps: GapList): OfficePackage {
  const types = readContentTypes();
  const known = new Map<string, readonly Relationship[]>();

  const office: OfficePackage = {
    archive,
    gaps,
    contentTypeOf: (part) => {
      const name = part.toLowerCase();
      return types.overrides.get(name) ?? types.defaults.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
    },
    relationshipsOf: (part) => {
      let found = known.get(part);
      if (!found) known.set(part, (found = readRelationships(part)));
      return found;
    },
    targetOf: (part, id) =>
      office.relationshipsOf(part).find((one) => one.id === id && !one.isExternal)?.target,
    relatedTo: (part, kind) =>
      office
        .relationshipsOf(part)
        .filter(({ type, isExternal }) => !isExternal && type.endsWith(`/${kind}`))
        .map(({ target }) => target),
    parse,
    textOf,
    parseText,
  };
  return office;

  function parse(part: string, units?: Units): XmlElement | undefined {
    const text = textOf(part);
    return text === undefined ? undefined : parseText(part, text, units);
  }

  function textOf(part: string): string | undefined {
    try {
      const text = archive.textOf(part);
      if (text !== undefined) return text;
      const reason = `${part.slice(0, 200)} is referred to and missing`;
      gaps.add({ kind: 'unreadable', code: 'missing-part', reason });
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      gaps.add({ kind: 'unreadable', code: error.code, reason: error.message });
    }
    return undefined;
  }

  function parseText(part: string, text: string, units?: Units): XmlElement | undefined {
    const { root, fault } = parseXml(text, units);
    if (fault) {
      const reason = `${part} ${fault.reason}, so nothing after it was read`;
      gaps.add({ kind: 'unreadable', code: fault.code, reason });
    }
    return root ?? undefined;
  }

  function readContentTypes(): { defaults: Map<string, string>; overrides: Map<string, string> } {
    const root = parse('[Content_Types].xml');
    const entries = (name: string, key: string) =>
      new Map(
        childrenOf(root, name).map((one) => [
          (attributeOf(one, key) ?? '').toLowerCase().replace(/^\//, ''),
          attributeOf(one, 'ContentType') ?? '',
        ]),
      );
    return { defaults: entries('ct:Default', 'Extension'), overrides: entries('ct:Override', 'PartName') };
  }

  function readRelationships(part: string): Relationship[] {
    const slash = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    if (!archive.has(name)) return [];
    return childrenOf(parse(name), 'rel:Relationship').flatMap((one) => {
      const isExternal = attributeOf(one, 'TargetMode') === 'External';
      const written = attributeOf(one, 'Target') ?? '';
      const target = isExternal ? written : resolveTarget(part, written);
      const type = attributeOf(one, 'Type') ?? '';
      return target === undefined ? [] : [{ id: attributeOf(one, 'Id') ?? '', type, target, isExternal }];
    });
  }
}
