const LONGEST = 120

/** Text of a schema file for a message: on one line, cut, with nothing in it that a terminal would obey. */
export function cutText(text: string): string {
  const plain = text.replaceAll(/\p{C}/gu, '�')
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}
