import { StartError } from '../config.ts'

/**
 * Runs a command to its exit code. What its caller got wrong is told with how it is used, and ends with 2; so does a fault of ours,
 * which is told whole.
 */
export async function runCommand(main: () => Promise<number>, usage: string): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    const expected = error instanceof StartError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')
    console.error(expected ? `${(error as Error).message}\nUsage: ${usage}` : error)
    process.exitCode = 2
  }
}
