import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'

interface Node {
  type: string
  [part: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const nodesIn = (value: unknown): Node[] => [value].flat().filter(isNode)
const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** A place in the catalogue, or in a part of it beneath the part's name; undefined for what is none. `LANGUAGE` is what useLanguage() answers. */
type Path = readonly string[] | undefined
const LANGUAGE: Path = ['useLanguage()']
const below = (path: Path, key: string): Path => (path === LANGUAGE ? (key === 'texts' ? [] : undefined) : path && [...path, key])

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** What stands for which place, from here inwards. */
type Names = Map<string, Path>

/**
 * Every place of the catalogue that the code of the pages reads, such as `panel.form.test`; a place stands for all beneath it.
 *
 * @param folder - is read with all folders in it, but for tests and the texts themselves.
 */
export function usedTexts(folder: string): Set<string> {
  const used = new Set<string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /\.test\.ts$|^texts\/.+\//.test(file)) continue
    const tree: unknown = parseAst(readFileSync(join(folder, file), 'utf8'), { lang: 'tsx' })
    if (isNode(tree)) visit(tree, new Map(), used)
  }
  return used
}

function visit(node: Node, names: Names, used: Set<string>): void {
  const into = (value: unknown, inner = names) => {
    for (const child of nodesIn(value)) visit(child, inner, used)
  }
  const path = placeOf(node, names)
  if (path !== undefined) {
    if (path.length > 0 && path !== LANGUAGE) used.add(path.join('.'))
    into(indicesOf(node))
  } else if (node.type === 'VariableDeclarator') {
    const init = isNode(node.init) ? node.init : undefined
    const place = init && placeOf(init, names)
    if (isNode(node.id)) name(node.id, place, names, used)
    into(place && init ? indicesOf(init) : init)
  } else if (FUNCTIONS.has(node.type)) intoFunction(node, undefined)
  else if (node.type === 'BlockStatement') into(node.body, new Map(names))
  else if (node.type === 'MemberExpression') into([node.object, node.computed ? node.property : undefined])
  else if (node.type === 'Property') {
    const { key, value, computed } = node
    // `text: ({ accounts }) => …` is asked for with the texts when it is shown.
    const isAsked = isNode(key) && key.name === 'text' && isNode(value) && FUNCTIONS.has(value.type)
    if (isAsked) intoFunction(value, [])
    else into([computed ? key : undefined, value])
  } else if (!node.type.startsWith('TS') || node.type.endsWith('Expression')) into(Object.values(node).flat())

  /** @param given - what its parameters stand for, where their types don't tell. */
  function intoFunction({ params, body }: Node, given: Path) {
    const inner = new Map(names)
    for (const param of nodesIn(params)) name(param, given ?? placeOfType(param.typeAnnotation), inner, used)
    into(body, inner)
  }
}

/** The place that an expression reads, as far as it is written out; what is looked up by a variable stands for all. */
function placeOf(node: Node, names: Names): Path {
  const inner = (value: unknown) => (isNode(value) ? placeOf(value, names) : undefined)
  switch (node.type) {
    case 'Identifier':
      return names.get(text(node.name))
    case 'CallExpression':
      if (!isNode(node.callee)) return undefined
      if (node.callee.name === 'usePart') return nodesIn(node.arguments).map((part) => text(part.value))
      return node.callee.name === 'useLanguage' ? LANGUAGE : undefined
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return inner(node.expression)
    case 'LogicalExpression':
      return node.operator === '??' ? inner(node.left) : undefined
    case 'MemberExpression': {
      const object = inner(node.object)
      if (object === undefined || !isNode(node.property)) return undefined
      if (!node.computed) return below(object, text(node.property.name))
      return node.property.type === 'Literal' ? below(object, text(node.property.value)) : [...object, '*']
    }
    default:
      return undefined
  }
}

/** What is computed on the way to a place: it may read texts too. */
function indicesOf(node: Node): Node[] {
  if (node.type !== 'MemberExpression') return nodesIn([node.expression, node.left]).flatMap(indicesOf)
  return [...nodesIn(node.object).flatMap(indicesOf), ...(node.computed ? nodesIn(node.property) : [])]
}

/** Gives the names of a pattern their places, also when they have none: an inner name hides an outer one. */
function name(pattern: Node, place: Path, names: Names, used: Set<string>): void {
  const inner = (value: unknown, path: Path) => {
    for (const node of nodesIn(value)) name(node, path, names, used)
  }
  if (pattern.type === 'Identifier') names.set(text(pattern.name), place)
  else if (pattern.type === 'AssignmentPattern') inner(pattern.left, place)
  else if (pattern.type === 'RestElement' && place) used.add(place.join('.'))
  else if (pattern.type === 'ObjectPattern') {
    for (const property of nodesIn(pattern.properties)) {
      const key = isNode(property.key) ? text(property.key.name ?? property.key.value) : ''
      if (property.type === 'Property') inner(property.value, below(place, key))
      else inner(property, place)
    }
  } else for (const part of Object.values(pattern)) inner(part, undefined)
}

/** `Texts` is the whole catalogue, `Texts['panel']` a part of it. */
function placeOfType(annotation: unknown): Path {
  if (!isNode(annotation)) return undefined
  const { typeAnnotation, typeName, objectType, indexType } = annotation
  if (isNode(typeAnnotation)) return placeOfType(typeAnnotation)
  if (isNode(typeName)) return typeName.name === 'Texts' ? [] : undefined
  const key = isNode(indexType) && isNode(indexType.literal) ? text(indexType.literal.value) : ''
  return key ? below(placeOfType(objectType), key) : undefined
}
