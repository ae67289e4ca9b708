import type { Classify } from '../color/classify.ts';
import type { Settings } from '../model/settings.ts';
import type { Color, Reference } from '../model/use.ts';
import { rules } from '../rules/index.ts';

/** Whether no rule has anything to say of a colour wherever it stands, unless as text on a known ground. */
export type IsSilentOn = (color: Color, reference: Reference | undefined) => boolean;

/**
 * Makes what tells of which colours nothing will be said under a configuration, so that a host which shows findings and
 * nothing else need not take notes of them. `classify` knows of no place: where a partner's artwork is, less is said.
 */
export function createSilence(classify: Classify, settings: Settings): IsSilentOn {
  const over = rules.flatMap((rule) =>
    rule.on === 'color' && settings.rules[rule.name]?.severity !== 'off' ? [rule] : [],
  );
  const whereUsed = over.filter(({ variables }) => variables === 'where-used');
  const known = { written: new WeakMap<Color, boolean>(), referredTo: new WeakMap<Color, boolean>() };

  return (color, reference) => {
    const isReferredTo = reference === 'judged-at-definition';
    const answers = isReferredTo ? known.referredTo : known.written;
    let answer = answers.get(color);
    if (answer === undefined) {
      const verdict = classify(color, []);
      answer = (isReferredTo ? whereUsed : over).every(({ isSilentOn }) => isSilentOn(color, verdict));
      answers.set(color, answer);
    }
    return answer;
  };
}
