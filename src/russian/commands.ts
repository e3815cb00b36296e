// What this room offers to the command line.
import type { Command } from '#platform/command.ts'

export const commands: Record<string, Command> = {}
