import { expect, test } from 'vitest'
import { toCalendar } from './calendar.ts'

const reminder = {
  id: '019a8f30-2a64-7e0b-b0a5-4f6f3a6c9e02',
  title: 'The Kraken key expires',
  at: new Date('2026-12-01T12:00:00.500Z'),
  stamp: new Date('2026-06-01T00:00:00Z'),
  url: 'https://keys.example/accounts/it',
}

test('a calendar file is one event at its moment, with reminders, as RFC 5545 writes it', () => {
  const file = toCalendar(reminder)
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const lines = file.split('\r\n')
  for (const line of [
    'VERSION:2.0',
    'UID:019a8f30-2a64-7e0b-b0a5-4f6f3a6c9e02@keyhaven',
    'DTSTAMP:20260601T000000Z',
    'DTSTART:20261201T120000Z',
    'SUMMARY:The Kraken key expires',
    'TRIGGER:-P7D',
    'TRIGGER:-P1D',
  ])
    expect(lines).toContain(line)
})

test('a title cannot add anything to the file', () => {
  const file = toCalendar({ ...reminder, title: 'a;b,c\\d\r\nEND:VEVENT' })
  expect(file).toContain('SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\r\n')
  expect(file.match(/^END:VEVENT/gm)).toHaveLength(1)
})

test('no line is longer than 75 octets, and no character is cut', () => {
  const title = '日本語のキー'.repeat(30)
  const file = toCalendar({ ...reminder, title })
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`)
})
