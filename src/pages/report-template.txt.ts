import { reportTemplate } from '../components/site/guide/reportTemplate.ts';

/** The short report as a file, for readers without script too. */
export const GET = (): Response =>
  new Response(reportTemplate, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
