/** An element of XML; strings are text. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (Element | string)[]
}

export function element(
  name: string,
  attributes: Element['attributes'],
  children: Element['children'] = [],
): Element {
  return { name, attributes, children }
}

/** An XML 1.0 document. All text goes through `escapeText`, so that none can end an element or an attribute. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}\n`
}

function writeElement({ name, attributes, children }: Element, indent: string): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(String(value))}"`)
  const start = `${indent}<${name}${pairs.join('')}`
  if (children.length === 0) return `${start}/>`
  const texts = children.filter((child) => typeof child === 'string')
  if (texts.length === children.length) return `${start}>${texts.map(escapeText).join('')}</${name}>`
  const lines = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${escapeText(child)}` : writeElement(child, `${indent}  `),
  )
  return [`${start}>`, ...lines, `${indent}</${name}>`].join('\n')
}

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

function escapeText(text: string): string {
  return plain(text).replace(/[&<>"']/g, (sign) => ENTITIES.get(sign) as string)
}

/**
 * Text without what XML cannot hold and what a reader does not see: control and format characters, line ends and halves
 * of characters become one space.
 */
export function plain(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}]+/gu, ' ')
}
