// What goes into the holes of review.astro: all of that page that is about one attempt.
import type { Asked, Fillings } from '../../../../../api/frame.ts';
import { unlessRefused } from '../../../../../api/unless-refused.ts';
import type { Seat } from '../../../../../classroom/records.ts';
import { reviewView } from '../../../../../classroom/review.ts';
import { learnerOf } from '../../../../../classroom/viewer.ts';
import type { ReviewView } from '../../../../../classroom/views.ts';
import { sayTime } from '../../../../../classroom/zone.ts';
import type { AttemptId } from '../../../../../ids.ts';
import { questionsHtml, receiptHtml, sureHtml } from '../../../../../study/review-html.ts';
import { kindWords, learnerWords } from '../../../../../ui/words/en-learner.ts';

/** The attempt for its learner; undefined when it is not there for whoever asks. */
export async function reviewFor({ services, viewer, params }: Asked) {
  const seat = learnerOf(viewer, params['class'] ?? '');
  const id = (params['attempt'] ?? '') as AttemptId;
  const review = await unlessRefused(reviewView(services.classroom, seat, id));
  return review && { review, seat };
}

/** What `review.astro` leaves open, for another attempt; a decision exercise has a page of its own. */
export async function fillReview(asked: Asked): Promise<Fillings | undefined> {
  const found = await reviewFor(asked);
  return found === undefined || found.review.kind === 'exercise'
    ? undefined
    : fillingsOf(found.review, found.seat);
}

/** What goes into the holes for this attempt. */
export async function fillingsOf(review: ReviewView, seat: Seat): Promise<Fillings> {
  const words = learnerWords.review;
  const { title, kind, number, questions } = review;
  const time = (ms: number) => sayTime(ms, review.zone);
  return {
    title: words.title(title, kind),
    head: learnerWords.sitting.head(kindWords[kind], number, null),
    classTitle: review.classTitle,
    classId: review.classId,
    seatId: seat.id,
    name: seat.name,
    assignmentId: review.assignmentId,
    back: words.back(title),
    receipt: { html: receiptHtml(review, time) },
    sure: { html: sureHtml(questions) },
    questions: { html: await questionsHtml(questions, time) },
  };
}
