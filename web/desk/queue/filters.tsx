import { Checkbox } from '@fluentui/react-components';
import { SEVERITIES, STATUSES } from '../api-types.js';
import { SORTS, type Filter } from '../place/filter.js';
import { useDeskContext } from '../words/desk-context.js';
import { FilterSelect } from './filter-select.js';

/** The finer filters; each change starts on the first page again. */
export function Filters({ filter, setFilter }: { filter: Filter; setFilter: (filter: Filter) => void }) {
  const { m, locale, options, me } = useDeskContext();
  const words = m.filters;
  const any = ['', words.any] as const;
  const set = (name: keyof Filter) => (value: string) => setFilter({ ...filter, [name]: value, page: 1 });
  const others = options.representatives.filter((name) => name !== me.name);
  return (
    <div className="filters" id="filters">
      <FilterSelect
        label={words.status}
        value={filter.status}
        choose={set('status')}
        choices={[any, ['open', words.open], ['over', words.over], ...STATUSES.map((each) => [each, m.status[each]] as const)]}
      />
      <FilterSelect
        label={words.severity}
        value={filter.severity}
        choose={set('severity')}
        choices={[any, ...SEVERITIES.map((each) => [each, m.severity[each]] as const)]}
      />
      <FilterSelect
        label={words.service}
        value={filter.service}
        choose={set('service')}
        choices={[any, ...options.services.map(({ id, name }) => [id, name[locale]] as const)]}
      />
      <FilterSelect
        label={words.partner}
        value={filter.partner}
        choose={set('partner')}
        choices={[any, ...options.partners.map(({ id, name }) => [id, name] as const)]}
      />
      <FilterSelect
        label={words.representative}
        value={filter.who}
        choose={set('who')}
        choices={[['', words.anybody], ['me', words.me], ['none', words.nobody], ...others.map((name) => [`=${name}`, name] as const)]}
      />
      <FilterSelect
        label={words.sort}
        value={filter.sort}
        choose={set('sort')}
        choices={SORTS.map((each) => [each, words.sorts[each]] as const)}
      />
      <Checkbox
        label={words.failedOnly}
        checked={filter.failed}
        onChange={(_, { checked }) => setFilter({ ...filter, failed: checked === true, page: 1 })}
      />
    </div>
  );
}
