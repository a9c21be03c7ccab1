import "server-only";
import type { ReactNode } from "react";
import { answerNotFound } from "@/lib/platform/exchange";

const isNotFound = (error: unknown): boolean =>
  error instanceof Error && "digest" in error && error.digest === "NEXT_HTTP_ERROR_FALLBACK;404";

/**
 * A page or layout that answers `instead`, with the status 404, where it says notFound(). Left to Next the
 * answer has an empty body, and its words are there only once the scripts have run.
 */
export const orInstead =
  <P>(draw: (props: P) => Promise<ReactNode>, instead: ReactNode) =>
  async (props: P): Promise<ReactNode> => {
    try {
      return await draw(props);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      answerNotFound();
      return instead;
    }
  };
