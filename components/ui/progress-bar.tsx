type Props = {
  label: string;
  done: number;
  total: number;
  /** What a screen reader says in place of a percentage. */
  valueText: string;
};

export function ProgressBar({ label, done, total, valueText }: Props) {
  return (
    <progress
      aria-label={label}
      aria-valuetext={valueText}
      max={total > 0 ? total : undefined}
      value={total > 0 ? Math.min(done, total) : undefined}
      className="block h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
    >
      {valueText}
    </progress>
  );
}
