// The paper as a plain form: what a browser without scripts shows and sends.
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SittingView } from '../../src/api/contract.ts';
import { loadDrawings } from '../../src/quiz/draw.ts';
import { type Answer, kindNames, logicOf } from '../../src/quiz/kinds.ts';
import { Sitting } from '../../src/study/Sitting.tsx';
import { readSure, typedIn } from '../../src/study/sitting-form.ts';
import { examples } from '../quiz/kinds/examples/all.ts';
import { viewOf } from './a-sitting.ts';
import { controlsIn, sentBy } from './plain-form-fields.ts';

beforeAll(() => loadDrawings(kindNames.map((kind) => ({ kind }))));

const draw = (view: SittingView, rest: { typed?: object; asks?: boolean } = {}) =>
  renderToString(
    createElement(Sitting, { view, typed: {}, ends: '', asks: false, ...rest } as never),
  );

/** Lists in one order, and without the levels that only whoever marks a text gives. */
const plain = (answer: Answer | undefined) => {
  const { levels: _, ...rest } = { levels: undefined, ...answer };
  return 'places' in rest && Array.isArray(rest.places)
    ? { ...rest, places: rest.places.toSorted() }
    : rest;
};

describe.each(Object.entries(examples))('the plain form of a question of kind %s', (_, example) => {
  const logic = logicOf(example.question.kind);
  const view = logic.view(example.question, 'seed');
  const paper = (answer?: Answer) => viewOf([{ view, ...(answer && { answer }) }]);

  it('has a field for everything that its answer is read from', () => {
    const controls = controlsIn(draw(paper()));
    for (const [name, values] of Object.entries(example.fields))
      for (const value of values)
        expect(
          controls.some(
            (each) => each.name === name && (each.takes?.includes(value) ?? value !== ''),
          ),
        ).toBe(true);
    expect(logic.readForm(view, new Map(Object.entries(example.fields)))).toEqual(example.meant);
  });
  it('sends nothing as an answer before anything is chosen', () => {
    expect(logic.readForm(view, sentBy(controlsIn(draw(paper()))))).toBeUndefined();
  });
  it('shows the saved answer, and sends the same again when nothing is changed', () => {
    for (const answer of [example.right, example.wrong, example.meant]) {
      const sent = sentBy(controlsIn(draw(paper(answer))));
      expect(plain(logic.readForm(view, sent))).toEqual(plain(answer));
    }
  });
  it('shows what was typed into a form that was not taken', () => {
    const html = draw(paper(example.right), { typed: typedIn([view], example.fields) });
    expect(logic.readForm(view, sentBy(controlsIn(html)))).toEqual(example.meant);
  });
  it('says nothing of what is right', () => {
    const html = draw(paper(example.right));
    for (const why of example.reasons) expect(html).not.toContain(why);
  });
});

describe('the plain form of a paper', () => {
  const view = logicOf('choice').view(examples.choice.question, 'seed');
  it('says how far the log went, where it goes back to, and how sure an answer is', () => {
    const paper = viewOf([{ view, sure: 2 }]);
    const sent = sentBy(controlsIn(draw(paper)));
    expect(sent.get('place')).toEqual([`${paper.place}`]);
    expect(sent.get('back')).toEqual([`/class/${paper.classId}/attempts/${paper.attemptId}/`]);
    expect(readSure(view.id, sent)).toBe(2);
  });
  it('does not ask how sure somebody is where that is not wanted, or of a text that a person marks', () => {
    const written = logicOf('judgement').view(examples.judgement.question, 'seed');
    const names = (paper: SittingView) => controlsIn(draw(paper)).map(({ name }) => name);
    expect(names({ ...viewOf([{ view }]), confidence: false })).not.toContain(`sure:${view.id}`);
    expect(names(viewOf([{ view: written }]))).not.toContain(`sure:${written.id}`);
  });
  it('does not say that learners mark themselves: in class work an instructor does', () => {
    const written = logicOf('judgement').view(examples.judgement.question, 'seed');
    expect(draw(viewOf([{ view: written }]))).toContain('Your instructor gives points');
  });
  it('asks once before it hands in with questions unanswered, and then says so to the server', () => {
    const paper = viewOf([{ view }]);
    expect(sentBy(controlsIn(draw(paper))).get('anyway')).toBeUndefined();
    const asked = draw(paper, { asks: true });
    expect(asked).toContain('Question 1 is not answered yet.');
    expect(sentBy(controlsIn(asked)).get('anyway')).toEqual(['yes']);
    // Enter in a field presses the first button of a form.
    expect(/<button type="submit"[^>]*value="([^"]*)"/.exec(asked)?.[1]).toBe('save');
  });
  it('does not ask when all is answered', () => {
    const answer = examples.choice.right;
    const html = draw(viewOf([{ view, answer }]), { asks: true });
    expect(sentBy(controlsIn(html)).get('anyway')).toBeUndefined();
  });
  it('hands in no lesson: that is done by itself', () => {
    expect(draw({ ...viewOf([{ view }]), kind: 'lesson' })).not.toContain('hand-in');
  });
});
