import { Component, type ReactNode } from 'react'

/** Keeps what breaks inside from taking along what stands around it, such as a form with keys in it. */
export class Contained extends Component<{ otherwise: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError = () => ({ broken: true })
  override render() {
    return this.state.broken ? this.props.otherwise : this.props.children
  }
}
