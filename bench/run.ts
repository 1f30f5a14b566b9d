// `npm run bench`: measures what has to stay fast and says what was wanted. Figures depend on the machine and on what else
// it does, so this is no part of `npm test`.
import { classroom } from './classroom.ts';
import { exploring } from './exploring.ts';
import type { Finding } from './finding.ts';
import { fluid } from './fluid.ts';
import { marking } from './marking.ts';
import { model } from './model.ts';
import { results } from './results.ts';
import { whatIf } from './what-if.ts';

const findings: Finding[] = [
  ...(await marking()),
  ...(await exploring()),
  ...(await whatIf()),
  ...(await fluid()),
  ...(await model()),
  ...(await results()),
  ...(await classroom()),
];
for (const { what, measured, wanted, met } of findings)
  console.log(`${met ? 'ok      ' : 'TOO SLOW'}  ${what}: ${measured} (${wanted})`);
if (findings.some(({ met }) => !met)) process.exitCode = 1;
