// Runs a tool with its usage reports and its look for updates switched off: `node scripts/quietly.ts astro build`.
// Written in TypeScript and not as `NAME=1 astro build`, which Windows does not understand.
import { spawn } from 'node:child_process';
import { toolEnv } from './tool-env.ts';

const [tool = '', ...args] = process.argv.slice(2);
const child = spawn(tool, args, {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: toolEnv(),
});

/* Ctrl-C reaches the tool by itself; what is sent to this process alone is handed on. Either way the tool
   decides when it is done, so this process must not end before it. */
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));

child.on('error', (error) => {
  console.error(`${tool} could not be started: ${error.message}`);
  process.exitCode = 1;
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
