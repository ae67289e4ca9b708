import type { Entry } from '../findings/entry.ts';
import type { Tab } from '../findings/lens.ts';
import { words } from '../words/words.ts';
import { Lines } from './lines.tsx';
import { SwatchPair } from './swatches.tsx';
import { WeightSign } from './weight-sign.tsx';

/** A place: by layer it says what is wrong, otherwise where it is. */
export function EntryContent({ entry: { place, finding, seen }, tab }: { entry: Entry; tab: Tab }) {
  const name = place.path.at(-1) ?? place.nodeId;
  const where = place.path.slice(0, -1).join(' › ');
  if (!finding) return <Lines first={name} second={join([seen ? words.seenAs(seen) : '', where])} />;
  const stale = finding.isStale ? words.changedSince : '';
  const { component, color, severity, outcome, message } = finding;
  const weights = {
    error: 0,
    warning: 0,
    note: 0,
    review: 0,
    [outcome === 'review' ? 'review' : severity]: 1,
  };
  if (tab === 'color') {
    const inside = component === undefined ? where : words.inComponent(component);
    return (
      <>
        <WeightSign weights={weights} />
        <Lines first={join([name, place.part])} second={join([stale, color ? inside : message])} />
      </>
    );
  }
  return (
    <>
      {color && <SwatchPair found={color.found} wanted={color.wanted} />}
      <WeightSign weights={weights} />
      <Lines first={message} second={join([stale, tab === 'layer' ? place.part : name])} />
    </>
  );
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
