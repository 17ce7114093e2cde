import { readTokenLimit } from '@/app/api/read-token-limit';
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
    const { searchParams } = new URL(request.url);
    const limit = await readTokenLimit(context, searchParams);
    const check = ({ source, scoresMayFall }: OpenExport) =>
      readPreflight(source(), { scoresMayFall, limit }, signal);
    const text = searchParams.get('recipe');
    if (text === null) {
      return check(await openExport(context, parsed, DEFAULT_FORMAT));
    }
    const { dataset, reward, sigma, filter } = parsed.view;
    const recipe = { ...parseRecipeText('recipe', text), reward, sigma, filter };
    const options = { anyData: true, format: DEFAULT_FORMAT };
    return check(await openRecipeExport(context, dataset, recipe, options));
  });
}
