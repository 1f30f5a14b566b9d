// Words of the figures and of the tables under them.
import { borders } from './en-maps.ts';

const counted = (one: string, many: string) => (n: number) => `${n} ${n === 1 ? one : many}`;

// Weeks, months and years are rounded, and the words say so.
const about = (one: string, many: string) => (n: number) => `about ${counted(one, many)(n)}`;

export const figureWords = {
  table: 'Data as a table',
  blank: 'not given',
  spans: {
    full: 'in full',
    partial: 'in part',
    open: 'goes on',
    openOn: (day: string) => `still so on ${day}`,
  },
  days: {
    later: {
      day: counted('day later', 'days later'),
      week: about('week later', 'weeks later'),
      month: about('month later', 'months later'),
      year: about('year later', 'years later'),
    },
  },
  answers: {
    total: counted('case', 'cases'),
    asked: 'Asked for',
    answer: 'Answer',
    outcome: { sent: 'sent', observers: 'observers', refused: 'refused', none: 'not asked' },
  },
  claims: {
    total: counted('statement', 'statements'),
    part: {
      thesis: 'thesis',
      assumption: 'assumption',
      fact: 'fact',
      inference: 'inference',
      prescription: 'prescription',
      concession: 'concession',
    },
    count: {
      thesis: counted('thesis', 'theses'),
      assumption: counted('assumption', 'assumptions'),
      fact: counted('fact', 'facts'),
      inference: counted('inference', 'inferences'),
      prescription: counted('prescription', 'prescriptions'),
      concession: counted('concession', 'concessions'),
    },
  },
  verdicts: {
    total: counted('claim', 'claims'),
    word: {
      accurate: 'accurate',
      incomplete: 'incomplete',
      imprecise: 'imprecise',
      contested: 'contested',
      correction: 'needs correction',
    },
    here: 'This lesson',
  },
  votes: {
    total: counted('vote', 'votes'),
    word: {
      for: 'for',
      against: 'against',
      abstained: 'abstained',
      absent: 'absent',
      unknown: 'not known',
    },
    whole: 'All who voted',
  },
  routes: {
    leg: { open: 'in use', planned: 'planned', ship: 'by ship', name: 'name on the map' },
    borders,
  },
} as const;
