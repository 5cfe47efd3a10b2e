using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The account of each file: where its rows ended, and whether count and digest add up.</summary>
internal static class AccountPart
{
    public static void Add(ReportSection section, IReadOnlyList<RowAccount> accounts)
    {
        var read = accounts.Where(a => a.Error is null).ToList();
        var table = new ReportTable(
            "accounts",
            Say("Where the rows of each file ended"),
            new("file", Say("File")),
            new("read", Say("Read")),
            new("used", Say("Used")),
            new("ignored", Say("Ignored")),
            new("rejected", Say("Rejected")),
            new("quarantined", Say("Set apart")),
            new("balanced", Say("Adds up")),
            new("digest", Say("Digest of what was read"), ColumnPlace.PageAndData))
        {
            Total =
            [
                Shown.Text(Say("All")), Shown.Count(read.Sum(a => a.Ledger.Close(a.File.FileName).Lines[0].Count)), Shown.Count(read.Sum(a => a.Used)),
                Shown.Count(read.Sum(a => a.Ignored)), Bad(read.Sum(a => a.Rejected)), Bad(read.Sum(a => a.Quarantined)),
                Shown.Text(string.Empty), Shown.Text(string.Empty),
            ],
        };
        foreach (var account in read)
        {
            var closed = account.Ledger.Close(account.File.FileName);
            table.Add(
                Shown.Text(account.File.FileName),
                Shown.Count(closed.Lines[0].Count),
                Shown.Count(account.Used),
                Shown.Count(account.Ignored),
                Bad(account.Rejected),
                Bad(account.Quarantined),
                Shown.Flag(closed.IsBalanced, closed.IsBalanced ? Say("yes") : Say("no")) with { Tone = closed.IsBalanced ? Tone.Good : Tone.Bad },
                Shown.Text(closed.Lines[0].Digest.ToString(), Tone.Muted));
        }

        section.Tables.Add(table);
        section.Tables.Add(Apart(accounts));
    }

    private static ReportTable Apart(IReadOnlyList<RowAccount> accounts)
    {
        var table = new ReportTable(
            "quarantined", Say("Rows set apart by rule"),
            new("file", Say("File")), new("rule", Say("Rule")), new("line", Say("Line")), new("column", Say("Column")), new("value", Say("Value")))
        { Shown = 40 };
        foreach (var account in accounts)
        {
            foreach (var row in account.Apart.OrderBy(r => r.Rule, StringComparer.Ordinal).ThenBy(r => r.Line))
            {
                table.Add(
                    Shown.Text(row.Source ?? account.File.FileName),
                    Shown.Text(SafeText.Of(row.Rule)),
                    Shown.Count(row.Line),
                    Shown.Text(SafeText.Of(row.Column)),
                    Shown.Text(SafeText.Of(row.Value.ReplaceLineEndings("⏎"))));
            }
        }

        return table;
    }

    private static ReportValue Bad(long count) => Shown.Count(count) with { Tone = count > 0 ? Tone.Bad : Tone.Plain };
}
