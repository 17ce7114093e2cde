import { ApproximateMark } from '@/components/scores/approximate-mark';
import { BreakableName } from '@/components/ui/breakable-name';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { countOf, formatCount, formatShare } from '@/lib/core/format/format-count';
import type { SynthView } from '@/lib/core/views/synth-view';

const APPROXIMATE = 'The original check asks a model of language; here it is approximated.';

/** What the prompts will be like: some to read, and how often each type of constraint comes. */
export function SynthPreview({ view }: { view: SynthView }) {
  const { problem, of, examples, perType } = view;
  return (
    <div className="grid min-w-0 gap-3">
      {problem ? (
        <Notice tone="warn" role="status">
          {problem}
        </Notice>
      ) : null}
      <div className="grid min-w-0 items-start gap-3 xl:grid-cols-2">
        <Panel title="The first prompts">
          <ol className="grid gap-3">
            {examples.map(({ prompt, difficulty, types }) => (
              <li
                key={prompt}
                className="min-w-0 border-line border-b pb-3 last:border-0 last:pb-0"
              >
                <p className="mb-1 text-muted text-xs">
                  {countOf(difficulty, 'constraint')}: {types.join(', ')}
                </p>
                <p className="whitespace-pre-wrap break-words text-sm">{prompt}</p>
              </li>
            ))}
          </ol>
        </Panel>
        <Panel title={`Types of constraints in the first ${countOf(of, 'prompt')}`}>
          <table className="w-full text-xs">
            <thead>
              <tr className="text-muted">
                <th className="pb-1 text-left font-normal">type</th>
                <th className="pb-1 text-right font-normal">prompts</th>
                <th className="w-2/5 pb-1 pl-3 text-left font-normal">share</th>
              </tr>
            </thead>
            <tbody>
              {perType.map(({ id, prompts, isApproximate }) => (
                <tr key={id}>
                  <td className="py-0.5 [overflow-wrap:anywhere]">
                    <BreakableName name={id} />
                    {isApproximate ? (
                      <>
                        {' '}
                        <ApproximateMark hint={APPROXIMATE} />
                      </>
                    ) : null}
                  </td>
                  <td className="py-0.5 text-right tabular-nums">{formatCount(prompts)}</td>
                  <td className="py-0.5 pl-3">
                    <Share share={of === 0 ? 0 : prompts / of} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      </div>
    </div>
  );
}

function Share({ share }: { share: number }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="h-2.5 flex-1 bg-sunken">
        <span className="block h-full bg-bar" style={{ width: `${share * 100}%` }} />
      </span>
      <span className="w-10 text-right tabular-nums">{formatShare(share, 1)}</span>
    </span>
  );
}
