/** `customerId`, `customer_id` and `Customer ID` are the same two words. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

const KEY_WORDS = ['id', 'key', 'uuid', 'guid', 'code', 'number', 'no', 'nr', 'sku']

/** What people call a column that names a row, here or in another table. */
export function isCalledKey(name: string): boolean {
  return KEY_WORDS.includes(wordsOf(name).at(-1) ?? '')
}

const LABEL_WORDS = [
  ...['code', 'type', 'class', 'category', 'status', 'state', 'kind', 'group', 'flag', 'label', 'target'],
  ...['mode', 'segment', 'cluster', 'stage', 'tier', 'sex', 'gender', 'pclass', 'is', 'has'],
]

/** Whether numbers in a column of that name stand for something, rather than count it. */
export function isCalledLabel(name: string): boolean {
  const words = wordsOf(name)
  return LABEL_WORDS.includes(words.at(-1) ?? '') || ['is', 'has'].includes(words[0] ?? '')
}

const PROSE_WORDS = [
  ...['comment', 'comments', 'remark', 'remarks', 'note', 'notes', 'description', 'text', 'message', 'body'],
  ...['title', 'subject', 'summary', 'review', 'feedback', 'abstract', 'content', 'bemerkung', 'kommentar'],
  ...['beschreibung', 'notiz'],
]

/** Whether people write what they like into a column of that name. */
export function isCalledProse(name: string): boolean {
  return wordsOf(name).some((word) => PROSE_WORDS.includes(word))
}
