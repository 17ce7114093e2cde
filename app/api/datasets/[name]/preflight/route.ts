import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { DEFAULT_FORMAT } from '@/lib/core/export/export-format';
import { parseRecipeText } from '@/lib/schema/recipe/parse-recipe-text';
import { type OpenExport, openExport } from '@/lib/services/export/open-export';
import { readPreflight } from '@/lib/services/export/read-preflight';
import { openRecipeExport } from '@/lib/services/recipes/open-recipe-export';

export function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return respond(async (context) => {
    const parsed = await readView(request, params);
    const { signal } = request;
    const text = new URL(request.url).searchParams.get('recipe');
    if (text === null) {
      return check(await openExport(context, parsed, DEFAULT_FORMAT), signal);
    }
    const { dataset, reward, sigma, filter } = parsed.view;
    const recipe = { ...parseRecipeText('recipe', text), reward, sigma, filter };
    const options = { anyData: true, format: DEFAULT_FORMAT };
    return check(await openRecipeExport(context, dataset, recipe, options), signal);
  });
}

function check({ source, scoresMayFall }: OpenExport, signal: AbortSignal) {
  return readPreflight(source(), { scoresMayFall }, signal);
}
