import type { Group, Row } from '../findings/entry.ts';
import type { Tab } from '../findings/lens.ts';
import { words } from '../words/words.ts';
import { EntryContent } from './entry-content.tsx';
import { Lines } from './lines.tsx';
import { SwatchPair } from './swatches.tsx';
import { WeightSign } from './weight-sign.tsx';

/** What a row says in its two lines. */
export function RowContent({ row, tab }: { row: Row; tab: Tab }) {
  switch (row.kind) {
    case 'strangers':
      return <Lines first={words.strangers(row.colors, row.places)} />;
    case 'rest':
      return <Lines first={words.restPlaces(row.count)} />;
    case 'entry':
      return <EntryContent entry={row.entry} tab={tab} />;
    case 'group':
      return <GroupContent group={row.group} />;
  }
}

function GroupContent({ group }: { group: Group }) {
  const { subject, weights, places, size, seen } = group;
  switch (subject.kind) {
    case 'color': {
      const { found, wanted } = subject.color;
      const name = subject.isStranger || !wanted ? found.text : words.becomes(found.text, wanted.name);
      return (
        <>
          <SwatchPair found={found} wanted={subject.isStranger ? undefined : wanted} />
          <WeightSign weights={weights} />
          <Lines first={name} second={withStale(group, [words.places(places), describeDistance(subject)])} />
        </>
      );
    }
    case 'rule':
      return (
        <>
          <WeightSign weights={weights} />
          <Lines first={words.rule(subject.rule)} second={withStale(group, [words.places(places)])} />
        </>
      );
    case 'layer': {
      const { path } = subject.place;
      return (
        <>
          <WeightSign weights={weights} />
          <Lines
            first={path.at(-1) ?? subject.place.nodeId}
            second={withStale(group, [countWeights(group), path.slice(0, -1).join(' › ')])}
          />
        </>
      );
    }
    case 'principle':
      return (
        <>
          {size > seen ? <WeightSign weights={weights} /> : <span class={seen > 0 ? 'mark seen' : 'mark'} />}
          <Lines
            first={subject.name}
            second={withStale(group, [
              seen > 0 ? words.recognised(seen) : words.notFound,
              countWeights(group),
            ])}
          />
        </>
      );
  }
}

function describeDistance({ color, isStranger }: Extract<Group['subject'], { kind: 'color' }>): string {
  const { deltaE, wanted } = color;
  if (deltaE === undefined) return '';
  return isStranger && wanted ? words.strangerNear(wanted.name, deltaE) : words.deltaE(deltaE);
}

function countWeights({ weights: { error, warning, note, review } }: Group): string {
  return words.findings(error, warning, note, review);
}

function withStale({ stale }: Group, parts: readonly string[]): string {
  return [...(stale > 0 ? [words.changedSince] : []), ...parts].filter((part) => part !== '').join(' · ');
}
