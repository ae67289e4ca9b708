export { brandSchema, profile, ruleOptions, scope } from './brand-schema.ts';
export { checkOptions, type KnownRule } from './check-options.ts';
export { copyPlainData } from './copy-plain-data.ts';
export {
  type DataError,
  type DataFault,
  type Loaded,
  quoteValue,
  writeDataError,
  writePath,
} from './data-error.ts';
export { describeIssues } from './describe-issues.ts';
export { makeLimitEntries } from './limit-entries.ts';
export { type BrandInput, loadBrand } from './load-brand.ts';
export { nearestName, suggestName } from './nearest-name.ts';
export { parseJson } from './parse-json.ts';
export * as schemaParts from './schema-parts.ts';
export { type FoundToken, walkTokens } from './walk-tokens.ts';
