import { useState } from 'preact/hooks';
import { countFilters, type Filter, wholeFilter } from '../findings/lens.ts';
import { words } from '../words/words.ts';
import { FilterIcon } from './icons.tsx';
import type { Ui } from './ui.ts';

/** What is listed: by rule, by weight, by outcome, each with how many there are. */
export function Filters({ ui: { panel, findings, act } }: { ui: Ui }) {
  const [isOpen, setOpen] = useState(false);
  const { filter } = panel;
  const set = countFilters(filter);
  const choose = (part: Partial<Filter>) => act({ type: 'choose-filter', filter: { ...filter, ...part } });
  const { rules, severities, outcomes } = findings.facets();
  return (
    <div class="filters">
      <div class="line">
        <button
          type="button"
          class="plain with-icon"
          id="filter"
          aria-expanded={isOpen}
          aria-controls="filter-fields"
          onClick={() => setOpen(!isOpen)}
        >
          <FilterIcon />
          {set > 0 ? words.filtersOn(set) : words.filter}
        </button>
        <span class="grow" />
        {set > 0 && (
          <button
            type="button"
            class="plain"
            onClick={() => act({ type: 'choose-filter', filter: wholeFilter })}
          >
            {words.clearFilter}
          </button>
        )}
      </div>
      <div id="filter-fields" class="fields" hidden={!isOpen}>
        <Choice
          label={words.filterRule}
          value={filter.rule}
          options={[...rules].sort().map(([rule, count]) => [rule, words.option(words.rule(rule), count)])}
          onChoose={(rule) => choose({ rule })}
        />
        <Choice
          label={words.filterSeverity}
          value={filter.severity}
          options={(['error', 'warning', 'note'] as const).map((name) => [
            name,
            words.option(words.severities[name], severities[name]),
          ])}
          onChoose={(severity) => choose({ severity })}
        />
        <Choice
          label={words.filterOutcome}
          value={filter.outcome}
          options={(['fail', 'review', 'waived'] as const).map((name) => [
            name,
            words.option(words.outcomes[name], outcomes[name]),
          ])}
          onChoose={(outcome) => choose({ outcome })}
        />
      </div>
    </div>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value | '';
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value | '') => void;
};

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) =>
          onChoose(options.find(([own]) => own === currentTarget.value)?.[0] ?? '')
        }
      >
        <option value="">{words.all}</option>
        {options.map(([own, text]) => (
          <option key={own} value={own}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
