// @ts-check
// Owns what the format of a procedure has, read from the types that the program generates: a kind that is added there is
// asked for here. Refuses a list written by hand.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../ui/package.json', import.meta.url));
const ts = require('typescript');
const BINDINGS = new URL('../../ui/src/generated/bindings.ts', import.meta.url);

/** The types by name, as the compiler reads them. */
const types = new Map();
for (const one of ts.createSourceFile('bindings.ts', readFileSync(BINDINGS, 'utf8'), ts.ScriptTarget.Latest).statements) {
  if (ts.isTypeAliasDeclaration(one)) {
    types.set(one.name.text, one.type);
  }
}

/**
 * The names that a type may have: of a union of words, or of a union of things told apart by their kind.
 * @param {string} name
 * @returns {string[]}
 */
export function kindsOf(name) {
  const type = types.get(name);
  if (type === undefined) {
    throw new Error(`no type is called ${name}`);
  }
  const found = (ts.isUnionTypeNode(type) ? type.types : [type]).map(kindOf);
  if (found.length < 2) {
    throw new Error(`${name} is not a choice between kinds`);
  }
  return found;
}

/** @param {any} member */
function kindOf(member) {
  if (ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal)) {
    return member.literal.text;
  }
  const kind = ts.isTypeLiteralNode(member) && member.members.find((/** @type {any} */ one) => one.name.text === 'kind');
  if (kind && ts.isLiteralTypeNode(kind.type)) {
    return kind.type.literal.text;
  }
  throw new Error(`a member without a kind: ${ts.SyntaxKind[member.kind]}`);
}
