import { type Goal, numberOf, type SeededTask, textOf } from './goal';
import type { LikelyDraw } from './likely-draw';
import { firstWordSentence, needsOf } from './needs';
import { freshOf, OPENERS, sentencesAbout, TAILS } from './sentences';
import { SLIPS } from './slips';
import { measureWritten, openSentence, type Written } from './written';

const MOST_WORDS = 420;
const SLIP_SHARE = 0.14;
const CASE_SLIPS = 0.04;
const ATTENTION = 0.75;

/** The next piece of a response; `ended` where nothing follows it. */
export type Unit = { text: string; ended: boolean };

/**
 * Returns how a response goes on from what is written of it: an opening, the rest of a sentence that was left open, something
 * that a goal asks for or forbids, a plain sentence, or its ending. What was written decides, whoever wrote it.
 */
export function nextUnit(task: SeededTask, text: string, draw: LikelyDraw): Unit {
  if (text.trim() === '') return { text: opening(task, draw), ended: false };
  const written = measureWritten(text);
  const open = openSentence(text);
  if (open !== '') return { text: cased(task, text, restOf(open, task, draw), draw), ended: false };
  const isEnding = hasPostscript(task, text);
  if (hasEnded(task, text)) return { text: '', ended: true };
  if (isEnding || isOver(task, written, draw)) return ending(task, text, isEnding, draw);
  return { text: cased(task, text, body(task, written, draw), draw), ended: false };
}

function opening(task: SeededTask, draw: LikelyDraw): string {
  const { topic } = task;
  const quote = follows(task, 'startend:quotation', draw) ? '"' : '';
  const isTitled = follows(task, 'detectable_format:title', draw);
  const parts = goalOf(task, 'length_constraints:nth_paragraph_first_word') ? '\n' : '\n\n';
  const title = isTitled ? `<<${capital(topic)}>>${parts}` : '';
  const first = firstSentence(task, draw);
  return cased(task, '', quote + title + first, draw);
}

function firstSentence(task: SeededTask, draw: LikelyDraw): string {
  const goal = goalOf(task, 'length_constraints:nth_paragraph_first_word');
  const isFirst = goal !== null && numberOf(goal, 'nth_paragraph') === 1;
  if (isFirst && draw.chance(goal.skill)) return firstWordSentence(textOf(goal, 'first_word'));
  return plainSentence(task, '', draw).trimStart();
}

function body(task: SeededTask, written: Written, draw: LikelyDraw): string {
  for (const goal of task.goals) {
    const slip = SLIPS[goal.type];
    if (!slip || !draw.chance((1 - goal.skill) * SLIP_SHARE)) continue;
    const text = slip(goal, written, draw);
    if (text !== null) return separated(text, written);
  }
  const needs = needsOf(task.goals, written);
  const open = written.inList ? needs.filter(({ goal }) => goal.type.endsWith('bullet_lists')) : [];
  const wanted = open.length > 0 ? open : needs;
  if (wanted.length > 0) {
    const { goal, write } = draw.pick(wanted);
    if (write && draw.chance(open.length > 0 ? 0.5 + goal.skill / 2 : goal.skill * ATTENTION)) {
      return separated(write(draw), written);
    }
  }
  return separated(plainSentence(task, written.text, draw), written);
}

/** A list ends with its line, and a new line begins without a blank. */
function separated(text: string, { inList, text: before }: Written): string {
  if (text.startsWith('\n')) return text;
  if (inList) return `\n${text.trimStart()}`;
  return /\s$/.test(before) ? text.trimStart() : text;
}

function plainSentence({ topic, goals }: SeededTask, before: string, draw: LikelyDraw): string {
  const sentence = draw.pick(freshOf(sentencesAbout(topic), before));
  const plain = goals.find(({ type }) => type === 'punctuation:no_comma');
  if (!draw.chance(plain ? (1 - plain.skill) * SLIP_SHARE * 2 : 0.25)) return ` ${sentence}`;
  return ` ${draw.pick(OPENERS)}${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

/** Whether the body ends: seldom while something is lacking, soon once nothing is or a limit is near. */
function isOver({ goals }: SeededTask, written: Written, draw: LikelyDraw): boolean {
  if (written.words >= MOST_WORDS) return true;
  if (written.sentences < 3 || written.sinceBreak < 1) return false;
  const needs = needsOf(goals, written);
  const near = goals.filter((goal) => isNearLimit(goal, written));
  const [limit] = near;
  if (limit) return draw.chance(limit.skill);
  const careless = needs.reduce((most, { goal }) => Math.max(most, 1 - goal.skill), 0);
  return draw.chance(needs.length > 0 ? careless * 0.12 : 0.3);
}

function isNearLimit(goal: Goal, { words, sentences }: Written): boolean {
  if (textOf(goal, 'relation') !== 'less than') return false;
  switch (goal.type) {
    case 'length_constraints:number_words':
      return words > numberOf(goal, 'num_words') * 0.6;
    case 'length_constraints:number_sentences':
      return sentences > numberOf(goal, 'num_sentences') * 0.6;
    default:
      return false;
  }
}

function ending(task: SeededTask, text: string, isPostscript: boolean, draw: LikelyDraw): Unit {
  const postscript = goalOf(task, 'detectable_content:postscript');
  if (postscript && !isPostscript && draw.chance(postscript.skill)) {
    const marker = textOf(postscript, 'postscript_marker');
    const line = goalOf(task, 'length_constraints:nth_paragraph_first_word') ? '\n' : '\n\n';
    const added = `${line}${marker} ${plainSentence(task, text, draw).trim()}`;
    return { text: cased(task, text, added, draw), ended: false };
  }
  const end = goalOf(task, 'startend:end_checker');
  const phrase = end && draw.chance(end.skill) ? ` ${textOf(end, 'end_phrase')}` : '';
  const quotation = goalOf(task, 'startend:quotation');
  const isQuoted = quotation !== null && text.trimStart().startsWith('"');
  const quote = isQuoted && draw.chance((1 + quotation.skill) / 2) ? '"' : '';
  return { text: cased(task, text, phrase, draw) + quote, ended: true };
}

/** A sentence left in its middle goes on as one that is known to begin so, or is brought to an end. */
function restOf(open: string, { topic }: SeededTask, draw: LikelyDraw): string {
  const lower = open.toLowerCase().trimEnd();
  const known = sentencesAbout(topic).filter((sentence) =>
    sentence.toLowerCase().startsWith(lower),
  );
  if (known.length === 0) return draw.pick(TAILS);
  const rest = draw.pick(known).slice(lower.length);
  return open === open.trimEnd() ? rest : rest.trimStart();
}

/** Letter case goes on as it was, with slips; at the beginning it is chosen. */
function cased(task: SeededTask, before: string, text: string, draw: LikelyDraw): string {
  const upper = goalOf(task, 'change_case:english_capital');
  const lower = goalOf(task, 'change_case:english_lowercase');
  const goal = upper ?? lower;
  if (!goal) return text;
  const change = (one: string) => (upper ? one.toUpperCase() : one.toLowerCase());
  const isKept = change(before) === before;
  const p = before.trim() === '' ? goal.skill : isKept ? 1 - (1 - goal.skill) * CASE_SLIPS : 0.2;
  return draw.chance(p) ? change(text) : text;
}

function hasPostscript(task: SeededTask, text: string): boolean {
  const goal = goalOf(task, 'detectable_content:postscript');
  return (
    goal !== null &&
    text.toLowerCase().includes(`\n${textOf(goal, 'postscript_marker').toLowerCase()}`)
  );
}

function hasEnded(task: SeededTask, text: string): boolean {
  const body = text.trimEnd();
  const goal = goalOf(task, 'startend:end_checker');
  const phrase = goal ? textOf(goal, 'end_phrase').toLowerCase() : '';
  if (phrase !== '' && body.toLowerCase().endsWith(phrase)) return true;
  return body.length > 1 && body.startsWith('"') && body.endsWith('"');
}

function follows(task: SeededTask, type: string, draw: LikelyDraw): boolean {
  const goal = goalOf(task, type);
  return goal !== null && draw.chance(goal.skill);
}

function goalOf({ goals }: SeededTask, type: string): Goal | null {
  return goals.find((goal) => goal.type === type) ?? null;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
