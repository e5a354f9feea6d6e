import {
  DrawnBox,
  DrawnButton,
  DrawnRing,
  DrawnSwitch,
  DrawnText,
  DrawnValue,
} from "@/components/integrations/connect/drawn-parts";
import type { Picture } from "@/components/integrations/connect/picture";

const HEADING = "font-semibold text-[12.5px]";
const QUIET = "fill-muted-foreground text-[11px]";

/** HiBob's screens, one for each step of its guide, in the guide's order. */
export const HIBOB_PICTURES: Picture[] = [
  {
    description:
      "Drawing of HiBob's settings: a, Manage Service Users under Integrations; b, the button New service user; c, the ID and the token to save.",
    path: ["Settings", "Integrations", "Manage Service Users"],
    height: 168,
    content: (
      <>
        <DrawnBox x={12} y={12} width={100} height={144} />
        <DrawnText {...{ x: 22, y: 32 }} look={HEADING}>
          Settings
        </DrawnText>
        <DrawnText {...{ x: 22, y: 54 }} look={QUIET}>
          Account
        </DrawnText>
        <DrawnText {...{ x: 22, y: 74 }}>Integrations</DrawnText>
        <DrawnBox x={20} y={84} width={88} height={34} look="fill-surface-2 stroke-none" />
        <DrawnText {...{ x: 26, y: 98 }} look="text-[10.5px] font-medium">
          Manage Service
        </DrawnText>
        <DrawnText {...{ x: 26, y: 111 }} look="text-[10.5px] font-medium">
          Users
        </DrawnText>
        <DrawnRing x={19} y={83} width={90} height={36} letter="a" />
        <DrawnText {...{ x: 122, y: 31 }} look={HEADING}>
          Service users
        </DrawnText>
        <DrawnButton x={226} y={16} width={102} isMain>
          New service user
        </DrawnButton>
        <DrawnRing x={222} y={12} width={110} height={30} letter="b" />
        <DrawnBox x={122} y={60} width={206} height={92} />
        <DrawnText {...{ x: 138, y: 86 }} look={QUIET}>
          ID
        </DrawnText>
        <DrawnValue x={186} y={72} width={104}>
          SERVICE-12345
        </DrawnValue>
        <DrawnText {...{ x: 138, y: 114 }} look={QUIET}>
          Token
        </DrawnText>
        <DrawnValue x={186} y={100} width={104}>
          k7Qd…9xR2
        </DrawnValue>
        <DrawnText {...{ x: 138, y: 141 }} look={QUIET}>
          You won't see this token again.
        </DrawnText>
        <DrawnRing x={181} y={67} width={114} height={58} letter="c" />
      </>
    ),
  },
  {
    description:
      "Drawing of a new permission group in HiBob: a, Create Group and its name; b, Edit, and the pre-filled condition to delete; c, the service user under Add specific employees; d, Apply and Create.",
    path: ["Settings", "Permission Groups", "Create Group"],
    height: 268,
    content: (
      <>
        <DrawnText {...{ x: 16, y: 30 }} look={HEADING}>
          Create Group
        </DrawnText>
        <DrawnText {...{ x: 16, y: 60 }} look={QUIET}>
          Name
        </DrawnText>
        <DrawnBox x={64} y={44} width={180} height={24} look="fill-surface stroke-input/60" />
        <DrawnText {...{ x: 74, y: 60 }}>Rosterline</DrawnText>
        <DrawnRing x={60} y={40} width={188} height={32} letter="a" />
        <DrawnText {...{ x: 16, y: 100 }} look={HEADING}>
          Group members
        </DrawnText>
        <DrawnBox x={12} y={110} width={316} height={68} />
        <DrawnText {...{ x: 22, y: 132 }}>Select people by condition</DrawnText>
        <DrawnButton x={266} y={117} width={54}>
          Edit
        </DrawnButton>
        <DrawnValue x={22} y={149} width={186} isStruck>
          Lifecycle status = Employed
        </DrawnValue>
        <DrawnButton x={266} y={147} width={54}>
          Delete
        </DrawnButton>
        <DrawnRing x={261} y={113} width={64} height={60} letter="b" />
        <DrawnText {...{ x: 16, y: 204 }}>Add specific employees</DrawnText>
        <DrawnValue x={166} y={190} width={108}>
          SERVICE-12345
        </DrawnValue>
        <DrawnRing x={161} y={186} width={118} height={28} letter="c" />
        <DrawnButton x={210} y={230} width={48}>
          Apply
        </DrawnButton>
        <DrawnButton x={266} y={230} width={54} isMain>
          Create
        </DrawnButton>
        <DrawnRing x={205} y={226} width={120} height={30} letter="d" />
      </>
    ),
  },
  {
    description:
      "Drawing of the group in HiBob: a, People's data; b, Edit permissions beside Select people by condition; c, Lifecycle status is Employed, Hired and Terminated.",
    path: ["Permission Groups", "Rosterline"],
    height: 150,
    content: (
      <>
        <DrawnText {...{ x: 24, y: 34 }} look={QUIET}>
          Features
        </DrawnText>
        <DrawnText {...{ x: 100, y: 34 }} look="font-medium">
          People's data
        </DrawnText>
        <DrawnRing x={92} y={18} width={92} height={26} letter="a" />
        <DrawnBox x={12} y={56} width={316} height={82} />
        <DrawnText {...{ x: 22, y: 80 }}>Select people by condition</DrawnText>
        <DrawnButton x={212} y={65} width={108}>
          Edit permissions
        </DrawnButton>
        <DrawnRing x={208} y={61} width={116} height={30} letter="b" />
        <DrawnText {...{ x: 22, y: 119 }} look={QUIET}>
          Lifecycle status =
        </DrawnText>
        <DrawnValue x={124} y={105} width={60}>
          Employed
        </DrawnValue>
        <DrawnValue x={188} y={105} width={46}>
          Hired
        </DrawnValue>
        <DrawnValue x={238} y={105} width={80}>
          Terminated
        </DrawnValue>
        <DrawnRing x={119} y={101} width={203} height={28} letter="c" />
      </>
    ),
  },
  {
    description:
      "Drawing of the group's access rights in HiBob: a, both See who's out switches under Time off are on; b, View under Basic info is on; c, Save.",
    path: ["Permission Groups", "Rosterline", "Access rights"],
    height: 204,
    content: (
      <>
        <DrawnText {...{ x: 16, y: 28 }} look={HEADING}>
          Time off
        </DrawnText>
        <DrawnBox x={12} y={38} width={316} height={58} />
        <DrawnText {...{ x: 22, y: 57 }}>See who's out</DrawnText>
        <DrawnSwitch x={288} y={46} />
        <DrawnText {...{ x: 22, y: 84 }}>See who's out because of a private policy</DrawnText>
        <DrawnSwitch x={288} y={73} />
        <DrawnRing x={282} y={40} width={38} height={54} letter="a" />
        <DrawnText {...{ x: 16, y: 120 }} look={HEADING}>
          Basic info
        </DrawnText>
        <DrawnBox x={12} y={128} width={316} height={26} />
        <DrawnText {...{ x: 22, y: 146 }}>View</DrawnText>
        <DrawnSwitch x={288} y={134} />
        <DrawnRing x={282} y={130} width={38} height={22} letter="b" />
        <DrawnButton x={274} y={166} width={48} isMain>
          Save
        </DrawnButton>
        <DrawnRing x={269} y={162} width={58} height={30} letter="c" />
      </>
    ),
  },
];
