/**
 * `Object.setPrototypeOf(this, new.target.prototype)` in a constructor, as classes of errors have it
 * from the days of ES5: an object has that prototype already. Recognised here, lowered to nothing.
 */
import ts from "typescript";

/** Whether a call gives the object that a constructor makes the prototype that it has. */
export function setsOwnPrototype(
  checker: ts.TypeChecker,
  node: ts.CallExpression,
  /** Whether something extends a class: then the object may have the prototype of another. */
  isExtended: (owner: ts.ClassLikeDeclaration) => boolean,
): boolean {
  const [object, prototype] = node.arguments;
  if (object?.kind !== ts.SyntaxKind.ThisKeyword || prototype === undefined) return false;
  if (!ts.isExpressionStatement(node.parent)) return false;
  if (!ts.isPropertyAccessExpression(prototype) || prototype.name.text !== "prototype")
    return false;
  const owner = ts.findAncestor(node, ts.isFunctionLike);
  if (owner === undefined || !ts.isConstructorDeclaration(owner)) return false;
  const source = prototype.expression;
  if (ts.isMetaProperty(source)) return true;
  const { name } = owner.parent;
  if (name === undefined || !ts.isIdentifier(source)) return false;
  const isOwn = checker.getSymbolAtLocation(source) === checker.getSymbolAtLocation(name);
  return isOwn && !isExtended(owner.parent);
}
