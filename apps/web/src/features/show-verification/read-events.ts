/** One event of a stream: its name and its data, as they were sent. */
interface StreamEvent {
  event: string
  data: string
}

/**
 * Reads a stream of events (`text/event-stream`) as our server sends it: a name, data, a blank line; comments keep the line open.
 *
 * @returns what takes the text as it arrives, cut anywhere, and tells each event once it is whole.
 */
export function makeEventReader(onEvent: (event: StreamEvent) => void): (text: string) => void {
  let rest = ''
  return (text) => {
    const blocks = (rest + text).split(/\r?\n\r?\n/)
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const lines = block.split(/\r?\n/)
      const all = (field: string) =>
        lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).trimStart())
      const data = all('data').join('\n')
      if (data !== '') onEvent({ event: all('event').at(-1) ?? 'message', data })
    }
  }
}
