// What the server says when it refuses: what was found, what was expected, how to mend it.

/** To whoever asked; each is one or two whole sentences. */
export const refusalWords = {
  nothingHere: 'There is nothing at this address.',
  failed:
    'Something went wrong on the server. Go back and try again; if it stays so, tell your teacher.',
  tooLarge: (kB: number) =>
    `This is more than the server takes in one go: ${kB} kB at the most. Shorten the text, or send a smaller file.`,
  foreign:
    'This came from another site, so it was not carried out. Open the page of this course again and send it from there.',
  unknownOrigin:
    'The browser did not say which page this came from, so it was not carried out. Open the page again, in an up-to-date browser, and send it from there.',
  notJson:
    'This should be JSON and cannot be read as such. Nothing was changed: load the page again and repeat it.',
  notForm:
    'This should be a form and cannot be read as such. Nothing was changed: load the page again and repeat it.',
  back: 'Go to the first page',
  title: 'This did not work',
} as const;

/** To whoever starts the server. */
export const setupWords = {
  publicUrl: (found: string) =>
    `PUBLIC_URL must be the address of the site and nothing more, such as https://course.example.org, and is "${found}".`,
} as const;
