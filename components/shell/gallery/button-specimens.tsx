import { Download, MoreHorizontal, Pause, Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-class";
import { ButtonLink } from "@/components/ui/button-link";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { TextLink } from "@/components/ui/text-link";
import { Flow, Section, Specimen } from "./section";

const looks: { variant: ButtonVariant; label: string; icon: React.ReactNode }[] = [
  { variant: "primary", label: "Create invoice", icon: <Plus className="size-4" /> },
  { variant: "outline", label: "Hold card", icon: <Pause className="size-4" /> },
  { variant: "quiet", label: "Export 87", icon: <Download className="size-4" /> },
  { variant: "danger", label: "Close card", icon: <Trash2 className="size-4" /> },
];

export function ButtonSpecimens() {
  return (
    <Section title="Buttons and menus">
      {looks.map(({ variant, label, icon }) => (
        <Flow key={variant}>
          <Specimen name={variant}>
            <Button variant={variant}>{label}</Button>
          </Specimen>
          <Specimen name="with icon">
            <Button variant={variant} icon={icon}>
              {label}
            </Button>
          </Specimen>
          <Specimen name="pending">
            <Button variant={variant} pending>
              {label}
            </Button>
          </Specimen>
          <Specimen name="off">
            <Button variant={variant} disabled>
              {label}
            </Button>
          </Specimen>
          <Specimen name="small">
            <Button variant={variant} size="small">
              {label}
            </Button>
          </Specimen>
        </Flow>
      ))}
      <Flow>
        <Specimen name="large">
          <Button variant="primary" size="large">
            Charge J$2,450.00
          </Button>
        </Specimen>
        <Specimen name="as a link">
          <ButtonLink href="#menus">See all 83</ButtonLink>
        </Specimen>
        <Specimen name="text link">
          <TextLink href="#menus">Entry 90417</TextLink>
        </Specimen>
        <Specimen name="icon only">
          <IconButton label="Export" icon={<Download className="size-4.5" />} />
        </Specimen>
        <Menus />
      </Flow>
    </Section>
  );
}

function Menus() {
  return (
    <>
      <Specimen name="menu">
        <Menu
          label="Card actions"
          entries={[
            { kind: "heading", label: "Card 4C19" },
            { label: "Replace card", detail: "Moves the balance to a new card", href: "#menus" },
            { label: "Sweep balance", href: "#menus", current: true },
            { kind: "separator" },
            { label: "Close card", href: "#menus", tone: "bad" },
          ]}
        />
      </Specimen>
      <Specimen name="menu, icon only">
        <Menu
          label="More actions"
          iconOnly
          icon={<MoreHorizontal className="size-4.5" aria-hidden />}
          entries={[{ label: "Copy link", href: "#menus" }]}
        />
      </Specimen>
    </>
  );
}
