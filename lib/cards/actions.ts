"use server";
import { action } from "@/lib/access/doors/action";
import { holdCard } from "./holding/hold-card";
import { holdCards } from "./holding/hold-cards";
import { releaseCard } from "./holding/release-card";
import { releaseCards } from "./holding/release-cards";
import { issueCard } from "./issuing/issue-card";
import { retryIssue } from "./issuing/retry-issue";
import { renewLink } from "./programming/renew-link";

export const issueCardAction = action(issueCard);
export const retryIssueAction = action(retryIssue);
export const renewLinkAction = action(renewLink);
export const holdCardAction = action(holdCard);
export const releaseCardAction = action(releaseCard);
export const holdCardsAction = action(holdCards);
export const releaseCardsAction = action(releaseCards);
