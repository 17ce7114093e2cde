import { errorResponse } from '@/lib/access/error-response';
import { getContext } from '@/lib/context';
import type { ServiceContext } from '@/lib/services/service-context';

/** Answers a request with what a service returns: a Response as it is, any other value as JSON, an error as its status. */
export async function respond(
  work: (context: ServiceContext) => Promise<unknown>,
): Promise<Response> {
  try {
    const value = await work(await getContext());
    return value instanceof Response ? value : Response.json(value ?? null);
  } catch (error) {
    return errorResponse(error, (unexpected) => {
      process.stderr.write(
        `${unexpected instanceof Error ? unexpected.stack : String(unexpected)}\n`,
      );
    });
  }
}
