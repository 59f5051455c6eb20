import { type FormEvent, type ReactNode, type RefObject, useEffect, useId } from 'react'

interface DialogProps {
  ref: RefObject<HTMLDialogElement | null>
  title: string
  /** What it is about; read out with the title. */
  lead?: ReactNode
  /** At work: Escape does not close it. */
  busy?: boolean
  /** Its buttons, the one that goes on last. */
  actions: ReactNode
  onSubmit: () => void
  /** Closed, by whatever: take it off the page. To close it, call `ref.current.close()`: the focus goes back to where it came from. */
  onClose: () => void
  children?: ReactNode
}

/** Asks one thing above the page. The platform's own dialog keeps the focus inside and gives it back. */
export function Dialog({ ref, title, lead, busy = false, actions, onSubmit, onClose, children }: DialogProps) {
  const id = useId()
  useEffect(() => {
    if (!ref.current?.open) ref.current?.showModal()
  }, [ref])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onSubmit()
  }
  return (
    <dialog
      ref={ref}
      aria-labelledby={`${id}-title`}
      aria-describedby={lead === undefined ? undefined : `${id}-lead`}
      onClose={onClose}
      onCancel={(event) => busy && event.preventDefault()}
      className="card m-auto w-[min(30rem,calc(100vw-2rem))] animate-arrive p-5 text-ink shadow-lift sm:p-6"
    >
      <form noValidate onSubmit={submit}>
        <h2 id={`${id}-title`} className="text-lead font-semibold wrap-anywhere">
          {title}
        </h2>
        {lead !== undefined && (
          <div id={`${id}-lead`} className="mt-2 space-y-2 text-soft">
            {lead}
          </div>
        )}
        {children !== undefined && <div className="mt-4">{children}</div>}
        <div className="mt-4 flex flex-wrap justify-end gap-3">{actions}</div>
      </form>
    </dialog>
  )
}
