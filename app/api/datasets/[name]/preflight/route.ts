import { readTokenLimit } from '@/app/api/read-token-limit';
import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { DEFAULT_FORMAT } from '@/lib/core/export/export-format';
import { scoresMayFall } from '@/lib/core/recipes/scores-may-fall';
import { parseRecipeText } from '@/lib/schema/recipe/parse-recipe-text';
import { openExport } from '@/lib/services/export/open-export';
import { readPreflight } from '@/lib/services/export/read-preflight';
import { openRecipeExport } from '@/lib/services/recipes/open-recipe-export';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const parsed = await readView(request, params);
    const { signal } = request;
    const { searchParams } = new URL(request.url);
    const limit = await readTokenLimit(context, searchParams);
    const text = searchParams.get('recipe');
    if (text === null) {
      const { source } = await openExport(context, parsed, DEFAULT_FORMAT);
      return readPreflight(source(), { scoresMayFall: false, limit }, signal);
    }
    const { dataset, reward, sigma, filter } = parsed.view;
    const recipe = { ...parseRecipeText('recipe', text), reward, sigma, filter };
    const options = { anyData: true, format: DEFAULT_FORMAT };
    const { source } = await openRecipeExport(context, dataset, recipe, options);
    return readPreflight(source(), { scoresMayFall: scoresMayFall(recipe), limit }, signal);
  });
}
