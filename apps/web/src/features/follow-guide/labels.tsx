import { Meaning } from '../../ui/meaning.tsx'

/** A label of Kraken's, as it stands on the screen there, and what it means. */
export const Label = ({ children }: { children: string }) => (
  <span className="rounded-tag border border-line bg-sunken box-decoration-clone px-1 text-small font-medium wrap-anywhere">
    <span lang="en" translate="no">
      {children}
    </span>
    <Meaning of={children} />
  </span>
)

/** A text in which Kraken's labels stand in [brackets]. */
export const WithLabels = ({ text }: { text: string }) =>
  // A split by a group puts what the group held at every second place. The text is fixed, and so is each part's place.
  text.split(/\[(.+?)\]/).map((part, at) => (at % 2 === 0 ? part : <Label key={part}>{part}</Label>))
