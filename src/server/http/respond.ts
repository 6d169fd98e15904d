import type { Logger } from "pino";
import type { Answer } from "./answer.ts";
import { errorAnswer } from "./error-response.ts";
import { type Exchange, type ExchangeSettings, type NodeBindings, openExchange } from "./exchange.ts";
import { securityHeaders } from "./security-headers.ts";

/**
 * Answers one request, whatever happens: errors become answers, every answer gets the headers all answers have, and
 * one line is logged without anything a person typed. `route` names the pattern, never the address itself.
 */
export async function respond(
  request: Request,
  bindings: NodeBindings | undefined,
  { settings, log }: { settings: ExchangeSettings; log: Logger },
  route: string,
  work: (exchange: Exchange) => Answer | Promise<Answer>,
): Promise<Response> {
  const began = performance.now();
  const exchange = openExchange(request, bindings, settings);
  let answer: Answer;
  try {
    answer = await work(exchange);
  } catch (thrown) {
    answer = errorAnswer(thrown, exchange.id, log);
  }
  const { status, body } = answer;
  if (log.isLevelEnabled("info")) {
    log.info({
      method: request.method,
      route,
      status,
      ms: Math.round((performance.now() - began) * 10) / 10,
      requestId: exchange.id,
      companyId: exchange.caller?.companyId,
    });
  }
  const headers = {
    ...securityHeaders(exchange.secure),
    "x-request-id": exchange.id,
    ...exchange.headers,
    ...answer.headers,
  };
  return new Response(body, { status, headers });
}
