// The names by which things are found: each a string that the compiler keeps apart from the others.
declare const kindOfId: unique symbol;
type Id<Name extends string> = string & { readonly [kindOfId]: Name };

export type LessonId = Id<'lesson'>;
export type QuizId = Id<'quiz'>;
export type QuestionId = Id<'question'>;
export type OptionId = Id<'option'>;
export type ObjectiveId = Id<'objective'>;
export type SourceId = Id<'source'>;
export type TermId = Id<'term'>;
export type MisconceptionId = Id<'misconception'>;
export type EventId = Id<'event'>;
export type FigureId = Id<'figure'>;
export type TableId = Id<'table'>;
/** One run through a quiz by one learner; made on the learner's device. */
export type AttemptId = Id<'attempt'>;
/** One play of a decision exercise by one learner; made on the learner's device. */
export type PlayId = Id<'play'>;
/** A heading inside a lesson: `lesson-id#anchor`. */
export type PassageId = Id<'passage'>;
export type InstructorId = Id<'instructor'>;
export type ClassId = Id<'class'>;
/** A learner's place in one class; the same person has another in another class. */
export type SeatId = Id<'seat'>;
export type GroupId = Id<'group'>;
export type AssignmentId = Id<'assignment'>;
