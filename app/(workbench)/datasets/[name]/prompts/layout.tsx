import type { ReactNode } from 'react';
import { PromptWalkKeys } from '@/components/keys/prompt-walk-keys';

export default function PromptsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <PromptWalkKeys />
      {children}
    </>
  );
}
