import { openStory } from "@/lib/cards/testing/stories";

process.stdout.write(`${JSON.stringify(await openStory())}\n`);
process.exit(0);
