import { expect, importRows, settled, test } from './fixtures';

test.beforeAll(() => {
  importRows('asked', [
    {
      prompt_id: 'chat',
      messages: [
        { role: 'system', content: 'Answer **briefly**.' },
        { role: 'user', content: `Read this. ${'Some words. '.repeat(2000)}The end of it.` },
        { role: 'assistant', content: 'I have read it.' },
        { role: 'user', content: 'What does it say?' },
      ],
      responses: [
        { text: 'Words.', reward: 1 },
        { text: 'Some words.', reward: 0 },
      ],
    },
    { prompt_id: 'one', prompt: 'Say one.', responses: [{ text: 'One.', reward: 1 }] },
  ]);
});

test('what is compared shows the whole prompt on demand, turn by turn', async ({ page }) => {
  await page.goto('/datasets/asked/prompts/0/compare');
  await settled(page);
  await expect(page.getByText('What does it say?')).toBeVisible();
  await expect(page.getByText('I have read it.')).toBeHidden();
  const whole = page.getByRole('button', { name: /the whole prompt: 4 turns, 24,076 characters/ });
  await whole.click();
  await expect(page.getByText('I have read it.')).toBeVisible();
  await expect(page.getByText('briefly', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'show all 24,025 characters' }).click();
  await expect(page.getByText('The end of it.')).toBeVisible();
  await page.getByRole('button', { name: 'show less of the prompt' }).click();
  await expect(page.getByText('I have read it.')).toBeHidden();
  await page.goto('/datasets/asked/prompts/1/compare');
  await settled(page);
  await expect(page.getByText(/this one response: there is nothing to compare/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'the 1 response' })).toBeVisible();
  await expect(page.getByRole('region', { name: /^Response #0/ })).toHaveCount(1);
  await expect(page.getByRole('button', { name: /the whole prompt/ })).toHaveCount(0);
});

test('the focus stays on a step by reward where the walk ends', async ({ page }) => {
  await page.goto('/datasets/asked/prompts/0/compare?a=0&b=0');
  await settled(page);
  const lower = page.getByRole('button', { name: 'Lower reward on the right' });
  await lower.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Response #1, right' })).toBeVisible();
  await expect(lower).toHaveAttribute('aria-disabled', 'true');
  await expect(lower).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/a=0&b=1$/);
});
