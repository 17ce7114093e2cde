import { Keycap } from '@/components/ui/keycap';
import { KEY_LIST } from './key-list';

/** Every key with what it does. */
export function KeyTable() {
  return (
    <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
      {KEY_LIST.map(({ keys, does }) => (
        <div key={does} className="contents">
          <dt className="flex gap-1">
            {keys.map((key) => (
              <Keycap key={key}>{key}</Keycap>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
