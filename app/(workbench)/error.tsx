'use client';

export { PageError as default } from '@/components/failures/page-error';
