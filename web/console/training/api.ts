/** What the pages of training ask the service. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as contract from '../../../bot/desk/contract.js';
import { request } from '../api/client.js';
import { useLanguage } from '../language/language.js';

export type LessonsAnswer = z.infer<typeof contract.LessonsAnswer>;
export type Lesson = LessonsAnswer['lessons'][number];
export type Screen = Lesson['screens'][number];
export type Check = Extract<Screen, { kind: 'check' }>;
export type PracticesAnswer = z.infer<typeof contract.PracticesAnswer>;
export type Turns = z.infer<typeof contract.TurnsAnswer>;
export type Finished = z.infer<typeof contract.FeedbackRequest>;
export type Feedback = z.infer<typeof contract.FeedbackAnswer>;
export type Progress = z.infer<typeof contract.ProgressAnswer>;
export type Totals = z.infer<typeof contract.TotalsAnswer>;
export type Criterion = keyof Feedback['criteria'];
export type PracticeLanguage = Finished['language'];

/** In the order in which a talk goes. */
export const CRITERIA: readonly Criterion[] = [
  'safety',
  'wording',
  'questions',
  'topics',
  'information',
  'qualification',
  'report',
];

/** Lessons and practice are in Dutch, French and English; who reads German gets English. */
export function usePracticeLanguage(): PracticeLanguage {
  const { language } = useLanguage();
  return language === 'de' ? 'en' : language;
}

export function useLessons() {
  const language = usePracticeLanguage();
  return useQuery({
    queryKey: ['lessons', language],
    queryFn: () => request<LessonsAnswer>('GET', `/training/lessons?language=${language}`),
    staleTime: Infinity,
  });
}

export function usePractices() {
  const language = usePracticeLanguage();
  return useQuery({
    queryKey: ['practices', language],
    queryFn: () => request<PracticesAnswer>('GET', `/practice?language=${language}`),
    staleTime: Infinity,
  });
}

export function useProgress(enabled: boolean) {
  return useQuery({
    queryKey: ['progress'],
    queryFn: () => request<Progress>('GET', '/progress'),
    enabled,
  });
}

export function useTotals() {
  const language = usePracticeLanguage();
  return useQuery({
    queryKey: ['totals', language],
    queryFn: () => request<Totals>('GET', `/teaching/totals?language=${language}`),
    // Each look stands in the audit.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

/** The talk so far: nothing of it is kept, so all that was said goes along. */
export const getTurns = (scenario: string, language: PracticeLanguage, said: readonly string[]) =>
  request<Turns>('POST', `/practice/${encodeURIComponent(scenario)}/turns`, { language, said });

export function useFinish(scenario: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (finished: Finished) =>
      request<Feedback>('POST', `/practice/${encodeURIComponent(scenario)}/feedback`, finished),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['progress'] }),
  });
}

export function useLessonDone() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (done: { lesson: string; right: number }) =>
      request<undefined>('POST', '/progress/lessons', done),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['progress'] }),
  });
}

export function useErase(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<undefined>('POST', '/progress/erase'),
    onSuccess: () => {
      onDone();
      void client.invalidateQueries({ queryKey: ['progress'] });
    },
  });
}
