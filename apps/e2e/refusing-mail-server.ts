import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { createInterface } from 'node:readline'

/** A mail server on loopback that has no mailbox for anybody, by RFC 5321. */
export async function startRefusingMailServer() {
  const server = createServer((socket) => {
    const say = (line: string) => socket.write(`${line}\r\n`)
    socket.on('error', () => socket.destroy())
    createInterface(socket).on('line', (command) => {
      if (/^RCPT/i.test(command)) say('550 no such mailbox')
      else if (/^QUIT/i.test(command)) socket.end('221 bye\r\n')
      else say('250 yes')
    })
    say('220 here')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, close: () => server.close() }
}
