/** Runs the words after `$ mergemark` and gives what the terminal shows. */
export type RunCommand = (words: readonly string[]) => Promise<string>

const BLOCK = /```console\n\$ mergemark (.*)\n(?:[\s\S]*?)```/g

/** The page with the output of each `console` block's command below it, as the command prints it now. */
export async function fillConsole(page: string, run: RunCommand): Promise<string> {
  const blocks = [...page.matchAll(BLOCK)]
  const outputs: string[] = []
  for (const [, command = ''] of blocks) outputs.push(await run(splitWords(command)))
  let index = 0
  return page.replace(BLOCK, (_, command: string) => {
    const output = outputs[index++] ?? ''
    return `\`\`\`console\n$ mergemark ${command}\n${output.trimEnd()}\n\`\`\``
  })
}

/** Words between spaces; single quotes hold a word together. */
function splitWords(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}
