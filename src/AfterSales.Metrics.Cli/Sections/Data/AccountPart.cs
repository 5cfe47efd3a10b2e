using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The account of each file: where its rows ended, and whether count and digest add up.</summary>
internal static class AccountPart
{
    public static void Add(ReportSection section, IReadOnlyList<RowAccount> accounts)
    {
        var table = new ReportTable(
            "accounts",
            "Where the rows of each file ended",
            new("file", "File"),
            new("read", "Read"),
            new("used", "Used"),
            new("ignored", "Ignored"),
            new("rejected", "Rejected"),
            new("quarantined", "Set apart"),
            new("balanced", "Adds up"),
            new("digest", "Digest of what was read", ColumnPlace.PageAndData));
        foreach (var account in accounts.Where(a => a.Error is null))
        {
            var closed = account.Ledger.Close(account.File.FileName);
            table.Add(
                ReportValue.Text(account.File.FileName),
                ReportValue.Count(closed.Lines[0].Count),
                ReportValue.Count(account.Used),
                ReportValue.Count(account.Ignored),
                Bad(account.Rejected),
                Bad(account.Quarantined),
                ReportValue.Flag(closed.IsBalanced, closed.IsBalanced ? "yes" : "no") with { Tone = closed.IsBalanced ? Tone.Good : Tone.Bad },
                ReportValue.Text(closed.Lines[0].Digest.ToString(), Tone.Muted));
        }

        section.Tables.Add(table);
        section.Tables.Add(Apart(accounts));
    }

    private static ReportTable Apart(IReadOnlyList<RowAccount> accounts)
    {
        var table = new ReportTable(
            "quarantined", "Rows set apart by rule",
            new("file", "File"), new("rule", "Rule"), new("line", "Line"), new("column", "Column"), new("value", "Value"))
        { Shown = 40 };
        foreach (var account in accounts)
        {
            foreach (var row in account.Apart.OrderBy(r => r.Rule, StringComparer.Ordinal).ThenBy(r => r.Line))
            {
                table.Add(
                    ReportValue.Text(row.Source ?? account.File.FileName),
                    ReportValue.Text(SafeText.Of(row.Rule)),
                    ReportValue.Count(row.Line),
                    ReportValue.Text(SafeText.Of(row.Column)),
                    ReportValue.Text(SafeText.Of(row.Value.ReplaceLineEndings("⏎"))));
            }
        }

        return table;
    }

    private static ReportValue Bad(long count) => ReportValue.Count(count) with { Tone = count > 0 ? Tone.Bad : Tone.Plain };
}
