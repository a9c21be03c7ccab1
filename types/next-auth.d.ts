import "next-auth";

declare module "next-auth" {
  interface User {
    /** The secret of the session that this sign-in made. */
    sid?: string;
  }
}
