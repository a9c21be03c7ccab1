"use server";
import { action } from "@/lib/access/doors/action";
import { endCampaign } from "./end-campaign";
import { pauseCampaign } from "./pause-campaign";
import { resumeCampaign } from "./resume-campaign";
import { startCampaign } from "./start-campaign";

export const startCampaignAction = action(startCampaign);
export const pauseCampaignAction = action(pauseCampaign);
export const resumeCampaignAction = action(resumeCampaign);
export const endCampaignAction = action(endCampaign);
