export { PageMissing as default } from '@/components/failures/page-missing';
