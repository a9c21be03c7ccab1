import { openStory } from "@/lib/cards/testing/stories";

/** A Business with its store, the programme with its own, and a Flash admin. */
export default openStory;
