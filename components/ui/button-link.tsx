import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { cx } from "./cx";

type ButtonLinkProps = ButtonLook & ComponentProps<typeof Link> & { icon?: ReactNode };

export function ButtonLink({
  variant,
  size,
  full,
  icon,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={cx(buttonClass({ variant, size, full }), className)}>
      {icon && <span className="-ms-1 inline-flex">{icon}</span>}
      {children}
    </Link>
  );
}
