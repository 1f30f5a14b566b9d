// Gets the folder ready before `npm start`, `npm test` and their like. Plain JavaScript that uses no package:
// it runs before there are any, on whichever Node the machine has.

/* The version is looked at before anything else is loaded, so that an old Node gives a sentence and not a
   syntax error from one of the files below. */
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    'This needs Node 20 or newer, and found ' +
      process.version +
      '. Get one from https://nodejs.org/',
  );
  process.exit(1);
}

const { main } = await import('./prepare/main.mjs');
process.exitCode = await main(process.argv[2] || 'start');
