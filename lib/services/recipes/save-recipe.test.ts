import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseRecipe } from '@/lib/schema/recipe/recipe-schema';
import { recipeOf } from '@/test/recipe-of';
import { type TemporaryContext, temporaryContext } from '@/test/temporary-context';
import { deleteSavedRecipe, restoreSavedRecipe } from './delete-saved-recipe';
import { findRecipeNamed, listSavedRecipes, readSavedRecipe } from './find-saved-recipe';
import { changeSavedRecipe, duplicateSavedRecipe, saveRecipe } from './save-recipe';

let context: TemporaryContext;
beforeAll(async () => {
  context = await temporaryContext();
});
afterAll(() => context.remove());

const names = async () => (await listSavedRecipes(context)).map(({ name }) => name);

test('a saved recipe is the recipe, under its name', async () => {
  const recipe = recipeOf({ split: { test: 0.1 }, filter: { n: [4, null] } });
  const saved = await saveRecipe(context, ' First  ', recipe);
  expect(saved).toMatchObject({ name: 'First', fingerprint: null });
  expect(saved.summary).toContain('max ▸ μ−2σ');
  expect(parseRecipe('saved', saved.recipe)).toEqual({ ...recipe, name: 'First' });
  expect(await findRecipeNamed(context, 'First')).toEqual({ ...recipe, name: 'First' });
  expect(await readSavedRecipe(context, saved.id)).toEqual(saved);
  await expect(saveRecipe(context, 'First', recipe)).rejects.toThrow(/"First" is saved already/);
});

test('renaming keeps the recipe, overwriting keeps the name', async () => {
  const { id } = await saveRecipe(context, 'draft', recipeOf());
  const renamed = await changeSavedRecipe(context, id, { name: 'final' });
  expect(renamed.recipe).toMatchObject({ name: 'final', seed: '1' });
  const changed = await changeSavedRecipe(context, id, {
    recipe: recipeOf({ name: 'x', seed: '7' }),
  });
  expect(changed).toMatchObject({ name: 'final', recipe: { name: 'final', seed: '7' } });
  expect(changed.createdAt).toBe(renamed.createdAt);
  await expect(changeSavedRecipe(context, id, { name: 'First' })).rejects.toThrow(/saved already/);
  await expect(changeSavedRecipe(context, id, { name: ' ' })).rejects.toThrow(/cannot be used/);
});

test('copies have names of their own', async () => {
  const { id } = await saveRecipe(context, 'mix', recipeOf({ seed: '3' }));
  expect((await duplicateSavedRecipe(context, id)).name).toBe('mix copy');
  const second = await duplicateSavedRecipe(context, id);
  expect(second).toMatchObject({ name: 'mix copy 2', recipe: { name: 'mix copy 2', seed: '3' } });
  expect(await names()).toEqual(expect.arrayContaining(['mix', 'mix copy', 'mix copy 2']));
});

test('a deleted recipe is out of sight, frees its name, and comes back', async () => {
  const { id } = await saveRecipe(context, 'gone', recipeOf());
  await deleteSavedRecipe(context, id);
  expect(await names()).not.toContain('gone');
  await expect(readSavedRecipe(context, id)).rejects.toThrow(/not any more/);
  await expect(deleteSavedRecipe(context, id)).rejects.toThrow(/not any more/);
  await expect(changeSavedRecipe(context, id, { name: 'y' })).rejects.toThrow(/not any more/);
  await expect(findRecipeNamed(context, 'gone')).rejects.toThrow(/there are .*"First"/);
  const other = await saveRecipe(context, 'gone', recipeOf());
  await expect(restoreSavedRecipe(context, id)).rejects.toThrow(/saved already/);
  await deleteSavedRecipe(context, other.id);
  expect(await restoreSavedRecipe(context, id)).toMatchObject({ id, name: 'gone' });
  await expect(restoreSavedRecipe(context, id)).rejects.toThrow(/gone for good/);
});

test('what was deleted more than a day ago is gone for good', async () => {
  const { id } = await saveRecipe(context, 'old', recipeOf());
  const keeper = await saveRecipe(context, 'keeper', recipeOf());
  const before = { ...context, now: () => new Date(Date.now() - 2 * 24 * 60 * 60 * 1000) };
  await deleteSavedRecipe(before, id);
  await deleteSavedRecipe(context, keeper.id);
  await expect(restoreSavedRecipe(context, id)).rejects.toThrow(/gone for good/);
});

test('of two that change the same recipe the second is refused', async () => {
  const { id, updatedAt } = await saveRecipe(context, 'shared', recipeOf());
  const later = { ...context, now: () => new Date(Date.parse(updatedAt) + 1000) };
  const change = (seed: string, expected: string | null) =>
    changeSavedRecipe(later, id, { recipe: recipeOf({ seed }), expected });
  await change('7', updatedAt);
  await expect(change('8', updatedAt)).rejects.toThrow('"shared" was changed meanwhile');
  expect((await findRecipeNamed(context, 'shared')).seed).toBe('7');
});

test('one that cannot be read any more is listed with the reason, can go and come back, and hides no other', async () => {
  const { id } = await saveRecipe(context, 'future', recipeOf());
  const recipe = '{"version":99}';
  await context.database.prisma.savedRecipe.update({ where: { id }, data: { recipe } });
  const listed = (await listSavedRecipes(context)).find((one) => one.id === id);
  expect(listed?.unreadable).toContain('the saved recipe "future"');
  expect(await names()).toContain('shared');
  await expect(readSavedRecipe(context, id)).rejects.toThrow('the saved recipe "future"');
  await expect(duplicateSavedRecipe(context, id)).rejects.toThrow('the saved recipe "future"');
  await deleteSavedRecipe(context, id);
  expect(await names()).not.toContain('future');
  expect(await restoreSavedRecipe(context, id)).toMatchObject({ id, name: 'future' });
});
