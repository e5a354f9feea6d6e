import { describe, expect, test } from "vitest";
import { parseAgentsCsv } from "@/lib/agents/csv";

const ada = { email: "ada@sample.example", name: "Ada Park" };

describe("agents from CSV", () => {
  test("reads every column, in any order and case", () => {
    const text = "Team,NAME,email,External_ID,time_zone\nLondon,Ada Park,ADA@sample.example,A-1,Europe/London\n";
    expect(parseAgentsCsv(text)).toEqual({
      agents: [{ ...ada, timeZone: "Europe/London", externalId: "A-1", team: "London" }],
    });
  });

  test("takes a byte order mark, CRLF, quotes, blank lines and a missing last line break", () => {
    const text = `\uFEFFemail,name\r\n\r\nada@sample.example,"Park, Ada ""A"""\r\n  ben@sample.example , Ben `;
    expect(parseAgentsCsv(text)).toEqual({
      agents: [
        { email: "ada@sample.example", name: 'Park, Ada "A"' },
        { email: "ben@sample.example", name: "Ben" },
      ],
    });
  });

  test.each([
    ["semicolons", "email;name;team\nada@sample.example;Park, Ada;Chat\n"],
    ["tabs", "email\tname\tteam\nada@sample.example\tPark, Ada\tChat\n"],
    ["commas, whatever the cells hold", 'email,name,team\nada@sample.example,"Park, Ada",Chat\n'],
  ])("reads cells between %s", (_what, text) => {
    expect(parseAgentsCsv(text)).toEqual({ agents: [{ ...ada, name: "Park, Ada", team: "Chat" }] });
  });

  test("names the line from which on there are too many", () => {
    const text = "email,name\n\na@b.example,A\nc@d.example,C\ne@f.example,E\n";
    expect(parseAgentsCsv(text, { most: 3 })).toMatchObject({ agents: [{}, {}, {}] });
    expect(parseAgentsCsv(text, { most: 2 })).toEqual({
      errors: [{ line: 5, column: null, message: expect.stringContaining("has 3 agents. 2 is the most") }],
    });
  });

  test("an empty cell clears, a column left out says nothing", () => {
    expect(parseAgentsCsv("email,name,team\nada@sample.example,Ada Park,\n")).toEqual({
      agents: [{ ...ada, team: null }],
    });
  });

  test("names every bad line by its number and column", () => {
    const text = [
      "email,name,time_zone",
      "not an email,Ada,",
      "ben@sample.example,Ben,Europe/London",
      "cy@sample.example,,Mars/Olympus",
      "",
      "dee@sample.example,Dee",
    ].join("\n");
    expect(parseAgentsCsv(text)).toEqual({
      errors: [
        { line: 2, column: "email", message: "Not an email address." },
        { line: 4, column: "name", message: "A name is needed." },
        { line: 4, column: "time_zone", message: "Not a time zone. Use an IANA name such as Europe/London." },
        { line: 6, column: null, message: "This line has 2 cells; the header has 3." },
      ],
    });
  });

  test("numbers lines rightly below a cell with line breaks", () => {
    for (const lineBreak of ["\n", "\r\n"]) {
      const text = ["email,name", '"ada@sample.example","Ada', 'Park"', "broken,Ben", '"also broken","Cy', 'Dee"'];
      const result = parseAgentsCsv(text.join(lineBreak));
      expect("errors" in result && result.errors.map((error) => error.line)).toEqual([4, 5]);
    }
  });

  test("names both lines of a duplicate, whatever its case", () => {
    const text = "email,name\nada@sample.example,Ada\nben@sample.example,Ben\nADA@Sample.example,Ada again\n";
    expect(parseAgentsCsv(text)).toEqual({
      errors: [{ line: 4, column: "email", message: "ada@sample.example is already on line 2." }],
    });
  });

  test.each([
    ["", 1, null, /empty/],
    ["email,name\n", 1, null, /no agent/],
    ["name\nAda", 1, "email", /missing/],
    ["email,name,shoe_size\na@b.example,Ada,38", 1, "shoe_size", /no column "shoe_size".*time_zone/],
    ["email,name,Name\na@b.example,Ada,Ada", 1, "name", /twice/],
    ['email,name\na@b.example,Ada\n"c@d.example,Cy\n', 3, null, /quotes/],
    ['email,name\na@b.example,Ada "A" Park\n', 2, null, /quotes/],
  ])("refuses %j", (text, line, column, message) => {
    const result = parseAgentsCsv(text);
    expect(result).toEqual({ errors: [{ line, column, message: expect.stringMatching(message) }] });
  });
});
