// What the screens of the room ask for and change.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { uuid7 } from '#platform/uuid7.ts'
import { base64Of, bytesOf } from '#platform/web/base64.ts'
import { call, send } from '#platform/web/call.ts'
import { learning } from '../api.ts'
import { catalogue, partSize } from '../catalogue-api.ts'
import { training } from '../training-api.ts'

export const useMine = () => useQuery({ queryKey: ['learning', 'mine'], queryFn: () => call(learning.mine, {}) })
export const useCourses = () => useQuery({ queryKey: ['learning', 'courses'], queryFn: () => call(learning.courses, {}) })
export const usePaths = () => useQuery({ queryKey: ['learning', 'paths'], queryFn: () => call(catalogue.paths, {}) })
export const useDepartment = () =>
  useQuery({ queryKey: ['learning', 'department'], queryFn: () => call(learning.department, {}) })
export const useGroups = () => useQuery({ queryKey: ['learning', 'groups'], queryFn: () => call(training.groups, {}) })
export const useTasks = () => useQuery({ queryKey: ['learning', 'tasks'], queryFn: () => call(training.tasks, {}) })
export const useDocuments = () => useQuery({ queryKey: ['learning', 'documents'], queryFn: () => call(training.documents, {}) })
export const useEffects = () => useQuery({ queryKey: ['learning', 'effect'], queryFn: () => call(catalogue.effect, {}) })

export const useCourse = (id: string) =>
  useQuery({ queryKey: ['learning', 'course', id], queryFn: () => call(learning.course, { params: { id } }) })
export const useDraft = (id: string) =>
  useQuery({ queryKey: ['learning', 'draft', id], queryFn: () => call(catalogue.draft, { params: { id } }), retry: false })

/** A write after which everything of the room is read again. */
export function useAct<In, Out>(act: (input: In) => Promise<Out>, after?: (out: Out) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async out => {
      after?.(out)
      await queries.invalidateQueries({ queryKey: ['learning'] })
    },
  })
}

/** Sends a file part by part; a lost network is waited out. `told` hears from 0 to 1. Returns its id. */
export async function uploadFile(file: File, told: (share: number) => void = () => {}): Promise<string> {
  const id = uuid7()
  await send(catalogue.newFile, { params: { id }, body: { name: file.name, size: file.size } })
  for (let n = 0; n * partSize < file.size; n++) {
    const content = await base64Of(file.slice(n * partSize, (n + 1) * partSize))
    await send(catalogue.filePart, { params: { id, n: String(n) }, body: { content } })
    told(Math.min(1, ((n + 1) * partSize) / file.size))
  }
  return id
}

/** Saves a scan or a certificate to the disk: never opened as a page. */
export async function saveScan(id: string): Promise<void> {
  const { name, mediaType, content } = await call(training.scan, { params: { id } })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytesOf(content)], { type: mediaType }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
