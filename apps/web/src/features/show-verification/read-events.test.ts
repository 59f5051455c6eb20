import { expect, test } from 'vitest'
import { makeEventReader } from './read-events.ts'

const STREAM =
  ': still here\n\nevent: check\ndata: {"id":"format"}\n\nevent: verdict\r\ndata: one\r\ndata: two\r\n\r\ndata: nameless\n\nevent: cut'

test.each([1, 2, 7, STREAM.length])(
  'events arrive whole, in whatever pieces of %i characters they come; comments and what is cut off do not',
  (size) => {
    const events: unknown[] = []
    const feed = makeEventReader((event) => events.push(event))
    for (let at = 0; at < STREAM.length; at += size) feed(STREAM.slice(at, at + size))
    expect(events).toEqual([
      { event: 'check', data: '{"id":"format"}' },
      { event: 'verdict', data: 'one\ntwo' },
      { event: 'message', data: 'nameless' },
    ])
  },
)
