// Why something was not done, in a form that can be put into words.

/** Every reason for which a classroom refuses; api/words.ts says each so that it can be mended. */
export type RefusalCode =
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'wrong-pair'
  | 'wait'
  | 'link-used'
  | 'name-taken'
  | 'name-missing'
  | 'name-long'
  | 'password-short'
  | 'password-differs'
  | 'last-owner'
  | 'code-wrong'
  | 'seat-taken'
  | 'roster-unreadable'
  | 'title-missing'
  | 'title-differs'
  | 'zone-unknown'
  | 'end-past'
  | 'time-unreadable'
  | 'times-out-of-order'
  | 'number-unreadable'
  | 'weight-unreadable'
  | 'too-many-rows'
  | 'nobody-chosen'
  | 'group-in-use'
  | 'not-sure'
  | 'content-missing'
  | 'note-long'
  | 'whom-unclear'
  | 'release-without-date'
  | 'keys-first'
  | 'not-later'
  | 'not-handed-in'
  | 'not-open-yet'
  | 'closed'
  | 'no-attempts-left'
  | 'withdrawn'
  | 'handed-in'
  | 'time-over'
  | 'not-this-learner'
  | 'other-body'
  | 'answer-unreadable'
  | 'answer-changed'
  | 'levels-missing'
  | 'question-unknown'
  | 'log-full'
  | 'not-released'
  | 'step-illegal'
  | 'play-went-on'
  | 'play-unfinished'
  | 'opinions-stay'
  | 'too-large'
  | 'file-unreadable'
  | 'password-wrong'
  | 'password-long'
  | 'password-is-name'
  | 'already-yours'
  | 'note-missing'
  | 'key-unusable'
  | 'key-same'
  | 'last-question'
  | 'undone-before'
  | 'malformed'
  | 'other-origin';

/** Thrown by use cases. `params` fill the words; they hold no names and no answers. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
  }
}
