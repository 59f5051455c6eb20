/** What a reminder in a calendar needs: no secret, nothing but a name, a day and a link. */
export interface Reminder {
  id: string
  title: string
  /** The moment that it is about. */
  at: Date
  /** When it was last changed. */
  stamp: Date
  url: string
}

const REMIND_DAYS_BEFORE = [7, 1]

/** A calendar file (RFC 5545) with one event, and reminders before it. */
export function toCalendar({ id, title, at, stamp, url }: Reminder): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Keyhaven//Keyhaven//EN',
    'BEGIN:VEVENT',
    // The same for the same account: who takes the file again after a change has one event, not two.
    `UID:${id}@keyhaven`,
    `DTSTAMP:${toUtc(stamp)}`,
    `DTSTART:${toUtc(at)}`,
    `DTEND:${toUtc(at)}`,
    `SUMMARY:${escapeText(title)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    ...REMIND_DAYS_BEFORE.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(title)}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** `20261201T120000Z` */
const toUtc = (time: Date): string => `${time.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** Section 3.3.11. */
const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n|\r/g, '\\n')

/** Section 3.1: at most 75 octets a line, the rest behind a line end and a blank; no character is cut in two. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
