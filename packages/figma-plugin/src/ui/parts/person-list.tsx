import type { Checked } from '../../messages.ts';
import { words } from '../words/words.ts';

/** What was checked, what could not be judged, and what a person should still look at. */
export function PersonList({ checked }: { checked: Checked }) {
  const { what, layers, summary, manual, gaps } = checked;
  const unjudged = gaps.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <h3>{words.lookedAt}</h3>
      <p>{words.checkedWhat(what, layers)}</p>
      <p class="quiet">{words.officialColors(summary.colors.official, summary.colors.neutral)}</p>
      {gaps.length > 0 && (
        <>
          <h3>{words.gaps(unjudged)}</h3>
          <ul class="points">
            {gaps.slice(0, 100).map(({ code, reason, count }) => (
              <li key={`${code} ${reason}`}>
                {reason} <span class="quiet">{words.places(count)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.questions}</h3>
      {manual.length === 0 && <p>{words.noQuestions}</p>}
      <ul class="points">
        {manual.map(({ requirement, question, basis }) => (
          <li key={`${requirement} ${question}`}>
            {question} <span class="quiet">{words.bases[basis]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
