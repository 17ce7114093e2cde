import { readJson } from '@/app/api/read-json';
import { readView } from '@/app/api/read-view';
import { respond } from '@/app/api/respond';
import { readRecipeParam, withProblem } from '@/app/read-recipe-param';
import { curationRequest } from '@/lib/schema/curation/curation-json';
import { adoptRecipeOverrides } from '@/lib/services/curation/adopt-recipe-overrides';
import { curatePrompts } from '@/lib/services/curation/curate-prompts';
import { readCuration } from '@/lib/services/curation/read-curation';
import { stepCuration } from '@/lib/services/curation/step-curation';

type Props = { params: Promise<{ name: string }> };

export function GET(request: Request, { params }: Props) {
  return respond(async (context) => {
    const parsed = await readView(request, params);
    const text = new URL(request.url).searchParams.get('recipe') ?? undefined;
    const { recipe, problem } = readRecipeParam(text, parsed);
    return readCuration(context, withProblem(parsed, problem), recipe);
  });
}

export function POST(request: Request, { params }: Props) {
  return respond(async (context) => {
    const parsed = await readView(request, params);
    const asked = await readJson(request, curationRequest);
    if ('step' in asked) return stepCuration(context, parsed.view.dataset, asked.step);
    if ('adopt' in asked) return adoptRecipeOverrides(context, parsed.view.dataset, asked.adopt);
    return curatePrompts(context, parsed, asked.action, asked.reason, asked);
  });
}
