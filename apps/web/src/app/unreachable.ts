/** Without the code that draws, or without any catalogue, there are no words; the page itself has some for this. */
export function showUnreachable() {
  document.getElementById('unreachable')?.removeAttribute('hidden')
}
