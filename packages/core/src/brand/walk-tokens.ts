/** A token of a Design Tokens file: the names that lead to it, its type (inherited from its groups), and itself. */
export type FoundToken = {
  names: readonly string[];
  type: unknown;
  token: Readonly<Record<string, unknown>>;
};

/**
 * The tokens of a Design Tokens file in the order written; whatever holds `$value` is one. The data must be plain and
 * bounded in depth. Source: Design Tokens Format Module 2025.10, sections 5 and 6.
 */
export function* walkTokens(
  data: unknown,
  names: readonly string[] = [],
  type?: unknown,
): Generator<FoundToken> {
  if (!isGroup(data)) return;
  const ownType = data['$type'] ?? type;
  if ('$value' in data) {
    yield { names, type: ownType, token: data };
    return;
  }
  for (const [name, child] of Object.entries(data)) {
    if (!name.startsWith('$') || name === '$root') yield* walkTokens(child, [...names, name], ownType);
  }
}

function isGroup(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
