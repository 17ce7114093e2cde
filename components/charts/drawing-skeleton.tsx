/** Where a chart will be drawn. */
export function DrawingSkeleton() {
  return <div className="skeleton absolute inset-x-12 top-8 bottom-10" />;
}
