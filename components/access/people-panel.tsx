import { useT } from "#i18n";
import { DialogButton } from "@/components/ui/dialog-button";
import { Panel } from "@/components/ui/panel";
import { businessRoles, type Role } from "@/lib/access/permissions";
import { InvitationList, type InvitationView } from "./invitation-list";
import { InviteForm } from "./invite-form";
import { MemberRow } from "./member-row";
import { NoMembers } from "./no-members";

export type MemberView = {
  userId: string;
  name: string;
  email: string;
  roles: Role[];
  disabled: boolean;
};
type PeoplePanelProps = {
  merchantId: string;
  members: { userId: string; name: string; email: string; role: Role; disabledAt: Date | null }[];
  invitations: InvitationView[];
  zone: string;
  /** Whose page this is. */
  selfId: string;
  mayInvite: boolean;
  mayManage: boolean;
};

/** One entry a person, with all their roles here. */
function byPerson(rows: PeoplePanelProps["members"]): MemberView[] {
  const found = new Map<string, MemberView>();
  for (const { userId, name, email, role, disabledAt } of rows) {
    const known = found.get(userId);
    if (known) known.roles.push(role);
    else found.set(userId, { userId, name, email, roles: [role], disabled: disabledAt !== null });
  }
  return [...found.values()];
}

/** Who works at a business, who is invited, and the way to invite. */
export function PeoplePanel(props: PeoplePanelProps) {
  const t = useT();
  const { merchantId, invitations, zone, selfId, mayInvite, mayManage } = props;
  const members = byPerson(props.members);
  const alone = members.length === 0 && invitations.length === 0;
  return (
    <div className="grid gap-4">
      <Panel
        title={t("People")}
        flush
        action={
          mayInvite &&
          !alone && (
            <DialogButton
              label={t("Invite")}
              variant="primary"
              size="small"
              title={t("Invite a colleague")}
            >
              <InviteForm merchantId={merchantId} roles={businessRoles} />
            </DialogButton>
          )
        }
      >
        {members.length === 0 && <NoMembers {...{ merchantId, alone, mayInvite }} />}
        <ul className="pt-2 pb-1">
          {members.map((member) => (
            <MemberRow
              key={member.userId}
              {...{ member, merchantId, mayManage }}
              self={member.userId === selfId}
            />
          ))}
        </ul>
      </Panel>
      {invitations.length > 0 && (
        <Panel title={t("Invited")} note={t("They have not joined yet.")} flush>
          <InvitationList {...{ invitations, zone, mayInvite }} />
        </Panel>
      )}
    </div>
  );
}
