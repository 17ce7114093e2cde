'use client';

import {
  cloneElement,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useId,
  useState,
} from 'react';
import type { ButtonProps } from './button';
import type { MenuParts } from './menu-surface';
import { useNearButton } from './use-near-button';

const MenuSurface = lazy(async () => ({ default: (await import('./menu-surface')).MenuSurface }));

type Props = {
  trigger: ReactElement<ButtonProps>;
  children: (parts: MenuParts) => ReactNode;
};

/** A button with a menu, which is loaded when the pointer or the focus comes to the button. */
export function Menu({ trigger, children }: Props) {
  const id = useId();
  const { button, isNear, near } = useNearButton();
  const [open, setOpen] = useState(false);
  const [byKey, setByKey] = useState(false);
  const show = (isByKey: boolean) => {
    setByKey(isByKey);
    setOpen(true);
  };
  return (
    <span className="relative inline-flex min-w-0">
      {cloneElement(trigger, {
        id,
        ...near,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: ({ detail }) => (open ? setOpen(false) : show(detail === 0)),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          show(true);
        },
      })}
      {isNear || open ? (
        <Suspense fallback={null}>
          <MenuSurface
            open={open}
            onOpenChange={setOpen}
            labelledBy={id}
            byKey={byKey}
            button={button}
          >
            {children}
          </MenuSurface>
        </Suspense>
      ) : null}
    </span>
  );
}
