import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

type Kind = 'read-only' | 'settable';
type Members = { interfaces: Record<string, Record<string, Kind>>; nodes: Record<string, string> };

/**
 * The members of every interface of the plugin API, inherited ones included, as the installed typings declare them, and the
 * interface of each type of node. So the fake has what Figma has, and a plugin that uses something else is caught.
 */
export function listMembers(): Members {
  const path = createRequire(import.meta.url).resolve('@figma/plugin-typings/plugin-api.d.ts');
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  const declared = new Map<string, ts.InterfaceDeclaration[]>();
  for (const statement of file.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const name = statement.name.text;
    declared.set(name, [...(declared.get(name) ?? []), statement]);
  }

  const interfaces: Members['interfaces'] = {};
  const nodes: Members['nodes'] = {};
  const collect = (name: string): Record<string, Kind> => {
    const known = interfaces[name];
    if (known !== undefined) return known;
    const members: Record<string, Kind> = {};
    interfaces[name] = members;
    for (const declaration of declared.get(name) ?? []) {
      for (const clause of declaration.heritageClauses ?? []) {
        for (const { expression } of clause.types) {
          if (ts.isIdentifier(expression)) Object.assign(members, collect(expression.text));
        }
      }
      for (const member of declaration.members) {
        if (member.name === undefined || !ts.isIdentifier(member.name)) continue;
        const isReadOnly =
          ts.isMethodSignature(member) ||
          (ts.isPropertySignature(member) &&
            member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) === true);
        members[member.name.text] = isReadOnly ? 'read-only' : 'settable';
        const type = ts.isPropertySignature(member) ? member.type : undefined;
        if (
          member.name.text === 'type' &&
          name.endsWith('Node') &&
          type !== undefined &&
          ts.isLiteralTypeNode(type) &&
          ts.isStringLiteral(type.literal)
        ) {
          nodes[type.literal.text] = name;
        }
      }
    }
    return members;
  };
  for (const name of declared.keys()) collect(name);
  return { interfaces, nodes };
}
