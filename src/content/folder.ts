// Where the course is: beside the program, or where COURSE says.
import { resolve } from 'node:path';

/** The folder that holds course.yaml: `COURSE` of the environment, or the one in which the command runs. */
export function courseFolder(): string {
  return resolve(process.env.COURSE || '.');
}
