import { Component, type ReactNode } from 'react'
import { useLanguage } from '../texts/language.ts'
import { Button } from '../ui/button.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

/** Stands in for a page that broke; the frame around it stays usable. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError = () => ({ broken: true })
  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const { crash } = useLanguage().texts
  return (
    <div className="mx-auto max-w-md pt-10 text-center">
      <PageHeading title={crash.title} className="justify-center" />
      <p className="mt-2 mb-5 text-soft">{crash.text}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {crash.reload}
      </Button>
    </div>
  )
}
