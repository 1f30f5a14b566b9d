// Hands a file to the learner.

/** Milliseconds after which the browser has surely begun to save: it needs the address until then. */
const patience = 60_000;

/** Gives the browser a JSON file to save, the way that works everywhere. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
