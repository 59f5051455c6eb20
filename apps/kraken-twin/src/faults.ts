import { type Fault, FRAME_FAULTS, type FrameFault } from './switches.ts'

/** Faults in force; the first that fits a call spoils it. */
export class Faults {
  readonly #active = new Map<Fault, number>()
  #accept: (callers: boolean) => Promise<void> = async () => {}

  /** Hands over what opens and shuts the door to all callers. */
  guard(accept: (callers: boolean) => Promise<void>): void {
    this.#accept = accept
  }

  /** @throws {RangeError} for a refusal with limits: who is not let in cannot be told from others, nor counted. */
  add(fault: Fault): () => Promise<void> {
    const { kind, path, times, forKey } = fault
    if (kind === 'refused' && [path, times, forKey].some((limit) => limit !== undefined))
      throw new RangeError('connections are refused for every caller until it is mended')
    const own = { ...fault }
    this.#active.set(own, times ?? Number.POSITIVE_INFINITY)
    if (kind === 'refused') void this.#accept(false)
    return () => this.#end([own])
  }

  /** Those for everybody, or for one key, each with the times it has left. */
  list(forKey?: string): readonly Fault[] {
    return this.#of(forKey).map((fault) => {
      const { times, ...rest } = fault
      return times === undefined ? rest : { ...rest, times: this.#active.get(fault) ?? times }
    })
  }

  mend(forKey?: string): Promise<void> {
    return this.#end(this.#of(forKey))
  }

  /** The fault for this call, which uses up one of its times. */
  take(path: string, publicKey: string | undefined): Fault | undefined {
    return this.#take(path, publicKey, ({ kind }) => kind !== 'refused' && !isFrameFault(kind))
  }

  /** The fault for the answer to a request on an open WebSocket, which uses up one of its times. */
  takeFrame(path: string, publicKey: string | undefined): FrameFault | undefined {
    const kind = this.#take(path, publicKey, (fault) => isFrameFault(fault.kind))?.kind
    return kind !== undefined && isFrameFault(kind) ? kind : undefined
  }

  #take(path: string, publicKey: string | undefined, fits: (fault: Fault) => boolean): Fault | undefined {
    for (const [fault, left] of this.#active) {
      if (!fits(fault)) continue
      if (fault.path !== undefined && fault.path !== path) continue
      if (fault.forKey !== undefined && fault.forKey !== publicKey) continue
      if (left <= 1) this.#active.delete(fault)
      else this.#active.set(fault, left - 1)
      return fault
    }
  }

  #of(forKey: string | undefined): readonly Fault[] {
    return [...this.#active.keys()].filter((fault) => fault.forKey === forKey)
  }

  async #end(faults: readonly Fault[]): Promise<void> {
    for (const fault of faults) this.#active.delete(fault)
    const reopens = faults.some(isRefusal) && ![...this.#active.keys()].some(isRefusal)
    if (reopens) await this.#accept(true)
  }
}

const isRefusal = ({ kind }: Fault): boolean => kind === 'refused'
const isFrameFault = (kind: Fault['kind']): kind is FrameFault => FRAME_FAULTS.some((frameFault) => frameFault === kind)

/** Whether the call gets through to the exchange, and only its answer suffers. */
export const reachesExchange = ({ kind }: Fault): boolean => ['latency', 'jitter', 'slow-drip', 'truncated', 'cut-off'].includes(kind)

/** Whether the answer is right, and only late. */
export const delaysOnly = ({ kind }: Fault): boolean => kind === 'latency' || kind === 'jitter'

/** How much later than usual the answer leaves. */
export function delayOf(fault: Fault | undefined): number {
  if (fault?.kind === 'latency') return fault.ms ?? 1000
  return fault?.kind === 'jitter' ? Math.random() * (fault.ms ?? 1000) : 0
}
