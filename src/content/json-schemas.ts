// `npm run schemas`: writes the JSON Schemas that let an editor complete and check the course's YAML files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { quizSchema } from '../quiz/schema.ts';
import { decisionSchema } from '../scenario/decision.schema.ts';
import { endingSchema, scenarioFileSchema } from '../scenario/scenario.schema.ts';
import { courseSchema } from './course.schema.ts';
import { figureSchema, tableSchema } from './figure.schema.ts';
import { lessonSchema } from './lesson.schema.ts';
import {
  eventSchema,
  loadedWordSchema,
  misconceptionSchema,
  sourceSchema,
  termSchema,
} from './library.schema.ts';
import { pathSchema, planSchema } from './teaching.schema.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  course: courseSchema,
  lesson: lessonSchema,
  quiz: quizSchema,
  sources: z.array(sourceSchema),
  glossary: z.array(termSchema),
  misconceptions: z.array(misconceptionSchema),
  timeline: z.array(eventSchema),
  'loaded-words': z.array(loadedWordSchema),
  figures: z.array(figureSchema),
  tables: z.array(tableSchema),
  plan: planSchema,
  paths: z.array(pathSchema),
  scenario: scenarioFileSchema,
  decision: decisionSchema,
  endings: z.array(endingSchema),
};

/** The text of each schema file by its name. They describe what an author writes, before defaults are filled in. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), undefined, 2)}\n`,
    ]),
  );
}

if (import.meta.main) {
  mkdirSync('schemas', { recursive: true });
  for (const [name, text] of schemaFiles()) writeFileSync(`schemas/${name}`, text);
  console.log(`Wrote ${schemaFiles().size} schemas to schemas/.`);
}
