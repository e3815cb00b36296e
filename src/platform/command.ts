// What a room offers to the command line.
export type Command = {
  /** The words after `bin/zabota`, options in brackets. */
  usage: string
  /** Gets the words after the command's own; returns the exit code. */
  run: (args: string[]) => number | Promise<number>
}
