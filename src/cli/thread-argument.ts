/** The argument by which a thread of the command knows that it lints for the main one. */
const threadArgument = '--lint-thread'

/** The arguments that a thread is started with. */
export const threadArguments: readonly string[] = [threadArgument]

/** Whether this is a thread of the command. */
export const isThread = process.argv[2] === threadArgument
