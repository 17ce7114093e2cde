import { Fragment } from 'react';

/** A name that breaks behind its colons and underlines first. */
export function BreakableName({ name }: { name: string }) {
  return name.split(/(?<=[:_])/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a name never move
    <Fragment key={at}>
      {part}
      <wbr />
    </Fragment>
  ));
}
