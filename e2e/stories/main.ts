/** What a story needs to find, by its name. */
const stories = {
  cards: () => import("./cards"),
  empty: () => import("./empty"),
  "first-run": () => import("./first-run"),
  people: () => import("./people"),
  shop: () => import("./shop"),
};

export type Story = keyof typeof stories;
export type Wish = { story: Story; args: string[] };

async function make({ story, args }: Wish) {
  const { default: prepare } = await stories[story]();
  return { made: await prepare(...args) };
}

process.on("message", (wish: Wish) => {
  void make(wish)
    .catch((error: Error) => ({ trouble: error.stack ?? error.message }))
    .then((answer) => process.send?.(answer));
});
process.on("disconnect", () => process.exit(0));
