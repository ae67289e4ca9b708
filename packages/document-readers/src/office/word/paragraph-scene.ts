import type { Backdrop, Location } from '@brandlint/core';
import { attributeOf, childOf, type XmlElement } from '../../xml/xml-element.ts';
import type { OfficeReading } from '../presentation/read-presentation.ts';
import {
  groundIn,
  levelOfHeading,
  pathOf,
  type BlockPlace,
  type Progress,
  type Story,
} from './create-story-reader.ts';
import type { WordStyle } from './word-styles.ts';

/** A paragraph, where it is, and what holds for all that is in it. */
export type ParagraphScene = {
  reading: OfficeReading;
  story: Story;
  progress: Progress;
  paragraph: XmlElement;
  /** Its own properties. */
  properties: XmlElement | undefined;
  /** The styles that it is made after, its own first. */
  styles: readonly WordStyle[];
  /** What it lies in. */
  place: BlockPlace;
  anchor: string;
  within: readonly string[];
  containers: readonly string[];
  /** What its text stands on, where a run does not say otherwise. */
  ground: Backdrop;
  /** Which heading it is, from 1; 0 where it is none. */
  level: number;
  /** Where something of it is, told in words. */
  toLocation: (...words: readonly (string | number)[]) => Location;
};

/** Enters the next paragraph of a story. */
export function enterParagraph(
  reading: OfficeReading,
  story: Story,
  progress: Progress,
  paragraph: XmlElement,
  place: BlockPlace,
): ParagraphScene {
  const number = ++progress.paragraphs;
  const { part, scheme } = story;
  const properties = childOf(paragraph, 'w:pPr');
  const styles = story.styles.chainOf('paragraph', attributeOf(childOf(properties, 'w:pStyle'), 'w:val'));
  const ofStyles = styles.map(({ element }) => childOf(element, 'w:pPr'));
  const styleName = styles[0]?.name ?? '';
  const anchor = `${part} paragraph ${number}`;
  const within = [...(styleName === '' ? [] : [styleName]), ...place.within];
  const grounds = [properties, ...ofStyles].map((one) => groundIn(one, scheme));
  return {
    reading,
    story,
    progress,
    paragraph,
    properties,
    styles,
    place,
    anchor,
    within,
    containers: [anchor, ...place.containers],
    ground: grounds.find((one) => one !== undefined) ?? place.ground ?? story.groundOf(),
    level: levelOfHeading(styleName, [properties, ...ofStyles]),
    toLocation: (...words) => ({
      kind: 'node',
      nodeId: part,
      property: ['paragraph', number, ...words],
      path: pathOf(progress, within),
    }),
  };
}
