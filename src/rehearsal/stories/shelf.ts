// All stories, in the order in which they are offered: from a calm talk to a threat.
import type { Story } from '../model.ts'
import { mixed } from '../rules/mixing.ts'
import { story as angryCall } from './angry-call.data.ts'
import { story as employer } from './employer.data.ts'
import { story as escalation } from './escalation.data.ts'
import { story as firstVisit } from './first-visit.data.ts'
import { story as forBrother } from './for-brother.data.ts'
import { story as hearing } from './hearing.data.ts'
import { story as interpreter } from './interpreter.data.ts'
import { story as messenger } from './messenger.data.ts'
import { story as noAnswerYet } from './no-answer-yet.data.ts'
import { story as shame } from './shame.data.ts'
import { story as tears } from './tears.data.ts'
import { story as teenager } from './teenager.data.ts'
import { story as tenMinutes } from './ten-minutes.data.ts'
import { story as threat } from './threat.data.ts'
import { story as unpaid } from './unpaid.data.ts'
import { story as veteran } from './veteran.data.ts'
import { story as whiteCane } from './white-cane.data.ts'

export const stories: readonly Story[] = [
  firstVisit,
  tenMinutes,
  noAnswerYet,
  hearing,
  whiteCane,
  interpreter,
  shame,
  tears,
  veteran,
  teenager,
  forBrother,
  employer,
  unpaid,
  angryCall,
  messenger,
  escalation,
  threat,
].map(mixed)

export const storyOf = (code: string): Story | undefined => stories.find(story => story.code === code)
