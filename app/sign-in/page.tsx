import type { Metadata } from 'next';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { safeNextPath } from '@/lib/access/public-path';
import type { SearchParams } from '@/lib/schema/views/view-params';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { next, failed } = await searchParams;
  return (
    <main id="content" className="grid min-h-dvh place-items-center p-4">
      <SignInForm
        next={safeNextPath(typeof next === 'string' ? next : null)}
        failed={failed === '1'}
      />
    </main>
  );
}
