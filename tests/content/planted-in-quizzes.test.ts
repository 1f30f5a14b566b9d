// Faults planted one by one in the quizzes of a copy of the course.
import { plantAll } from './plant-all.ts';
import { classQuizPlants } from './plants-in-class-quizzes.ts';
import { courseQuizPlants } from './plants-in-course-quizzes.ts';
import { evidencePlants } from './plants-in-evidence.ts';
import { judgementPlants } from './plants-in-judgements.ts';
import { mapPlants, questionPlants, quizPlants } from './plants-in-quizzes.ts';
import { writtenPlants } from './plants-in-written.ts';

plantAll({
  'in a quiz for a class': classQuizPlants,
  'in a question': questionPlants,
  'in a map': mapPlants,
  'in a passage to mark': evidencePlants,
  'in a quiz on the whole course': courseQuizPlants,
  'in a judgement': judgementPlants,
  'in what is written': writtenPlants,
  'in a quiz': quizPlants,
});
