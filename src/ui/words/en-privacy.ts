// Words of the page about what is stored of a learner: short sentences that somebody of 16 understands, and all of them true.

interface Part {
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  /** What is meant, and what is to be said of it. */
  readonly list?: readonly { readonly what: string; readonly about: string }[];
  readonly after?: readonly string[];
}

export const privacyWords = {
  title: 'What is stored about you',
  description:
    'What this site stores about a learner, who sees it, how long, and how it is erased.',
  lead: 'On your own: nothing that leaves your device. In a class: your work, for the instructors of that class.',
  onPage: 'On this page',
  progress: 'Your progress',
  parts: [
    {
      id: 'alone',
      title: 'When you read and practise on your own',
      text: [
        'You need no account. What you do is kept in this browser, on this device, and is sent to nobody:',
      ],
      list: [
        {
          what: 'Your answers',
          about: 'also when you gave them, and how sure you were where you were asked',
        },
        {
          what: 'Your place',
          about: 'the lessons that you have read, and how far you are in a quiz',
        },
        {
          what: 'Your plays of the decision exercise',
          about: 'also the reasons, beliefs and notes that you wrote',
        },
        { what: 'Light or dark', about: 'the colours that you chose' },
      ],
      after: [
        'Whoever uses the same browser sees it too. You can erase it, or save it as a file, on the page “Your progress”. The chosen colours go when you clear the data of this site in the settings of your browser, and everything else goes with them.',
      ],
    },
    {
      id: 'class',
      title: 'When you work in a class',
      text: [
        'Not every copy of this site has classes. Where you have joined one with a code, your work for it goes to the server of this site: only there can it be marked, and go on when your device breaks. What you practise outside the class stays on your device. The server keeps:',
      ],
      list: [
        {
          what: 'Your name in the class',
          about: 'as you or an instructor typed it; in many classes a nickname will do',
        },
        {
          what: 'Your three words',
          about: 'only as a hash: the server can check them, and nobody can read them from it',
        },
        {
          what: 'Your place in the class',
          about: 'when you joined, and the groups that you are in',
        },
        {
          what: 'Your attempts',
          about:
            'when each was begun and handed in; every answer that was saved, those you changed later too, with its time and how sure you were; your mark, and the code of your receipt',
        },
        {
          what: 'What instructors say of your work',
          about:
            'the levels that each of them gave a text of yours by its rubric, and their words to you; you see them once marks are released, without who it was',
        },
        { what: 'Your steps in the decision exercise', about: 'what you advised, and when' },
        {
          what: 'What you are given beyond the others',
          about: 'extra time, further attempts or later dates; never why',
        },
        {
          what: 'What instructors did',
          about: 'such as reopening an attempt; without names and answers',
        },
      ],
      after: [
        'No e-mail address, no date of birth, no picture and no place. Answers that could not be sent yet wait in your browser. “Done on this computer” sends them, clears them and signs you out.',
      ],
    },
    {
      id: 'who',
      title: 'Who sees it',
      text: [
        'The instructors of your class: owners, teachers and assistants, of whom assistants see and do not change anything. Instructors of other classes do not see it, and neither do other learners.',
        'Whoever runs the server, such as your school, can reach its database and the copies that are made of it against loss. Nobody else is given anything.',
      ],
    },
    {
      id: 'opinions',
      title: 'Opinions',
      text: [
        'Reasons, beliefs and exit tickets of the decision exercise are political opinions, and the law protects them more than other answers. Each class chooses one of two ways, and the exercise tells you which before you write anything: they stay on your device, or they are sent.',
        'Where they are sent, only the instructors of your class see them, and only after you have handed in. They are deleted 30 days after the end of the class. Once five plays are finished, the class can be shown how its goals and beliefs were spread, in numbers without names; the reasons are shown to no learner.',
      ],
    },
    {
      id: 'how-long',
      title: 'How long it is kept',
      text: [
        'Each class has a last day and numbers of its own. Where nobody has changed them, the server erases names 90 days after that day and the work 365 days after it. The file with your own data says what holds in your class.',
        'What is left are numbers without names, such as how many answered a question rightly. Without a last day, a class is kept until an instructor sets one or erases it. Copies against loss that were made before are kept for as long as whoever runs the server says.',
      ],
    },
    {
      id: 'yours',
      title: 'Your data as a file, and erased',
      text: [
        'In your class, open the page with your place in it: a button there gives you everything that the server stores about you in that class, as a file.',
        'To have it erased, ask an instructor of the class. They can remove you with all your work, and then only numbers without a name are left.',
      ],
    },
    {
      id: 'cookies',
      title: 'Cookies',
      text: ['There are none as long as you practise on your own. Classes need three:'],
      list: [
        {
          what: 'mv_class',
          about:
            'that it is you who signed in as a learner. It ends when you leave; without use after 8 hours, or after 60 days if you said that the device is your own',
        },
        {
          what: 'mv_teach',
          about: 'the same for an instructor; without use it ends after 8 hours',
        },
        {
          what: 'mv_note',
          about:
            'that a message is waiting for you on the next page, such as “Saved”; for 30 minutes at most',
        },
      ],
      after: ['They hold random letters. None of them follows you anywhere.'],
    },
    {
      id: 'logs',
      title: 'What the server writes down',
      text: [
        'For each request to it: the time, the address of the page, whether it worked and how long it took. No names, no answers, and nothing about your device. After several wrong tries to sign in, it knows for some minutes under which name, in a form that cannot be read.',
        'Programs that others run in front of it, such as those of a web host, may write down more. Ask whoever runs this site.',
      ],
    },
    {
      id: 'nobody-else',
      title: 'Nobody else',
      text: [
        'Pages load nothing from other sites. There is no advertising, nothing that counts visitors, and no e-mail. Links to sources lead to other sites, which have rules of their own.',
      ],
    },
  ] satisfies readonly Part[] as readonly Part[],
} as const;

/** On a learner's own page in a class. */
export const ownDataWords = {
  title: 'What is stored about you',
  text: 'Everything that the server stores about you in this class, as a file: your answers with their times, your attempts and receipts, and until when it is kept.',
  more: 'What is stored, who sees it, and how it is erased',
  save: 'Save it as a file',
} as const;

/** On the page of a class's settings, for its owner. */
export const eraseClassWords = {
  title: 'Erase the class',
  text: 'The class, the names, and all work in it are erased at once, for all instructors; only numbers without a name are left. It cannot be undone. Copies that were made against loss stay where they are.',
  type: (title: string) => `To erase it, type its title: ${title}`,
  erase: 'Erase the class',
} as const;
