import type { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

/** Waits, but no longer than until `connection` closes. True when the time is over and somebody is still there to be told. */
export async function waitWhileOpen(delayMs: number, connection: EventEmitter): Promise<boolean> {
  if (delayMs <= 0) return true
  const gone = new AbortController()
  const leave = () => gone.abort()
  connection.once('close', leave)
  try {
    await pause(delayMs, undefined, { signal: gone.signal })
    return true
  } catch {
    return false
  } finally {
    connection.off('close', leave)
  }
}
