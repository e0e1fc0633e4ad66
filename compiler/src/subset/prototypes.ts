/** Classes and objects keep the methods and the prototype that they are made with. */

import ts from "typescript";
import { isLibraryName } from "./library-names.ts";
import { setsOwnPrototype } from "./own-prototype.ts";
import type { Rule, RuleContext } from "./rule.ts";

const HELP = "declare the method in the class, or hold a function in a property";

const GIVEN = "make it with `new`, of a class; Object.create(null) makes one without a prototype";

export const prototypes: Rule = {
  kinds: [
    ts.SyntaxKind.BinaryExpression,
    ts.SyntaxKind.CallExpression,
    ts.SyntaxKind.PropertyAssignment,
  ],
  check: (node, context) => {
    if (ts.isPropertyAssignment(node)) {
      if (givesPrototype(node)) {
        context.report("TK2042", node, "an object cannot be given a prototype", { help: GIVEN });
      }
      return;
    }
    if (ts.isBinaryExpression(node)) {
      if (!isAssignment(node.operatorToken.kind)) return;
      if (isPrototypePart(node.left)) {
        context.report("TK2042", node.left, "a prototype cannot be changed", { help: HELP });
      } else if (isStaticMethod(context, node.left)) {
        context.report("TK2042", node.left, "a static method cannot be replaced", { help: HELP });
      }
      return;
    }
    const { expression, arguments: given } = node as ts.CallExpression;
    if (!ts.isPropertyAccessExpression(expression)) return;
    if (isObjectMethod(context, expression, ["Object"], ["create"])) {
      checkCreate(context, node as ts.CallExpression);
      return;
    }
    const setsPrototype =
      isObjectMethod(context, expression, ["Object", "Reflect"], ["setPrototypeOf"]) &&
      !setsOwnPrototype(context.checker, node as ts.CallExpression, context.isExtended);
    const changes =
      setsPrototype ||
      (isObjectMethod(
        context,
        expression,
        ["Object"],
        ["assign", "defineProperty", "defineProperties"],
      ) &&
        given[0] !== undefined &&
        isPrototype(given[0]));
    if (changes) context.report("TK2042", node, "a prototype cannot be changed", { help: HELP });
  },
};

/** `{ __proto__: … }` sets the prototype, unless it is a pattern. */
function givesPrototype({ name, parent }: ts.PropertyAssignment): boolean {
  const isNamed = (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === "__proto__";
  if (!isNamed) return false;
  const { parent: around } = parent;
  return !(ts.isBinaryExpression(around) && around.left === parent);
}

/** Object.create of null or of the prototype of a class, without properties. */
function checkCreate(context: RuleContext, node: ts.CallExpression): void {
  const [prototype, properties] = node.arguments;
  if (prototype === undefined || !isPrototypeOfClass(context, prototype)) {
    context.report("TK2042", prototype ?? node, "an object cannot be given a prototype", {
      help: "make it with `new`, of a class; Object.create takes null and prototypes of classes",
    });
  }
  const isEmpty =
    properties === undefined ||
    (ts.isObjectLiteralExpression(properties) && properties.properties.length === 0) ||
    (ts.isIdentifier(properties) && properties.text === "undefined");
  if (!isEmpty) {
    context.report("TK2042", properties, "properties cannot be described", {
      help: "assign them to the object that Object.create gives",
    });
  }
}

/** Whether an expression gives what may be the prototype of a class. */
function isPrototypeOfClass(context: RuleContext, node: ts.Expression): boolean {
  const { flags } = context.checker.getTypeAtLocation(node);
  if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return true;
  if (ts.isParenthesizedExpression(node) || ts.isAssertionExpression(node)) {
    return isPrototypeOfClass(context, node.expression);
  }
  if (node.kind === ts.SyntaxKind.NullKeyword || isPrototype(node)) return true;
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    isObjectMethod(context, node.expression, ["Object", "Reflect"], ["getPrototypeOf"])
  );
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** `C.prototype`, or something's `__proto__`. */
function isPrototype(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && /^(prototype|__proto__)$/.test(node.name.text);
}

/** A prototype, or a property of one. */
function isPrototypePart(node: ts.Expression): boolean {
  if (isPrototype(node)) return true;
  const isAccess = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  return isAccess && isPrototype(node.expression);
}

function isStaticMethod({ checker }: RuleContext, node: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  const declared = checker.getSymbolAtLocation(node.name)?.valueDeclaration;
  if (declared === undefined || !ts.isMethodDeclaration(declared)) return false;
  return (ts.getCombinedModifierFlags(declared) & ts.ModifierFlags.Static) !== 0;
}

function isObjectMethod(
  context: RuleContext,
  access: ts.PropertyAccessExpression,
  owners: readonly string[],
  methods: readonly string[],
): boolean {
  return (
    methods.includes(access.name.text) &&
    isLibraryName(context, access.expression, owners) !== undefined
  );
}
