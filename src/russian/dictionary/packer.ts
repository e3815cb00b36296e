// A thread that compiles and packs the dictionary, so that the server goes on answering meanwhile; it ends when both files are there.
import { compressed } from './open.ts'

compressed('br')
compressed('gzip')
