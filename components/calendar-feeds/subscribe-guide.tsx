import { Card, CardContent } from "@/components/ui/card";
import { Marked } from "@/components/ui/marked";

/** Each calendar's own words. */
const GUIDES = [
  {
    name: "Google Calendar",
    how: "Beside *Other calendars* press *+*, then *From URL*. Paste the address and press *Add calendar*.",
    pace: "It comes every few hours.",
  },
  {
    name: "Outlook",
    how: "In the calendar press *Add calendar*, then *Subscribe from web*. Paste the address and press *Import*.",
    pace: "It comes every few hours.",
  },
  {
    name: "Apple Calendar",
    how: "Choose *File > New Calendar Subscription*. Paste the address and press *Subscribe*.",
    pace: "It comes as often as you choose under *Auto-refresh*.",
  },
];

/** How to subscribe, in the words of the three calendars that most people have. */
export function SubscribeGuide() {
  return (
    <section aria-labelledby="subscribe">
      <h2 id="subscribe" className="mb-3 font-semibold text-lg">
        How to subscribe
      </h2>
      <ul className="grid gap-4 md:grid-cols-3">
        {GUIDES.map(({ name, how, pace }) => (
          <li key={name} className="grid">
            <Card>
              <CardContent className="grid gap-1.5">
                <h3 className="font-medium">{name}</h3>
                <p className="text-pretty">
                  <Marked>{how}</Marked>
                </p>
                <p className="text-muted-foreground text-sm text-pretty">
                  <Marked>{pace}</Marked>
                </p>
              </CardContent>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
