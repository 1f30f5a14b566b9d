// The components a lesson may use: their attributes, and where they may stand.

export interface ComponentRule {
  readonly needs: readonly string[];
  readonly may: readonly string[];
  /** `block`: on lines of its own; `inline`: in a sentence. */
  readonly stands: 'block' | 'inline';
  /** The only component it may stand in; without it, it stands in none (inline ones may stand anywhere). */
  readonly within?: string;
  readonly text: boolean;
}

export const components: Readonly<Record<string, ComponentRule>> = {
  Prequestions: { needs: ['ids'], may: [], stands: 'block', text: false },
  Check: { needs: ['id'], may: [], stands: 'block', text: false },
  Figure: { needs: ['id', 'alt'], may: [], stands: 'block', text: false },
  Claim: { needs: ['by', 'cite'], may: ['at'], stands: 'block', text: true },
  Reply: { needs: ['by', 'cite'], may: ['at'], stands: 'block', text: true },
  Contested: { needs: ['title'], may: [], stands: 'block', text: true },
  Reading: { needs: ['by', 'cite'], may: ['at'], stands: 'block', within: 'Contested', text: true },
  TakeAway: { needs: [], may: [], stands: 'block', text: true },
  Cite: { needs: ['id'], may: ['at'], stands: 'inline', text: false },
  Term: { needs: ['id'], may: [], stands: 'inline', text: true },
};
