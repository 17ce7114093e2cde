export function Keycap({ children }: { children: string }) {
  return (
    <kbd className="inline-block min-w-5 rounded border border-line-strong/60 bg-sunken px-1 text-center font-mono text-xs">
      {children}
    </kbd>
  );
}
