using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Who hands cases to whom, how often, and how long they wait there.</summary>
internal static class HandoffPart
{
    private const int DepartmentsShown = 12;

    public static void Add(ReportSection section, ProcessData data)
    {
        var result = DepartmentHandoffs.Compute(data.Tally);
        if (result.Handoffs.Count == 0)
        {
            section.Notes.Add(Say("No case goes from one known department to another: there are no hand-offs to show."));
            return;
        }

        section.Figures.Add(new KeyFigure("handoffs", Say("Hand-offs between departments"), Shown.Count(result.Total.Count),
            Say($"{Words.Percent(result.HandoffShare.Value ?? 0)} of all steps that follow another")));
        section.Figures.Add(new KeyFigure("pingPong", Say("Closed cases sent there and back"), Shown.Share(result.PingPongCases),
            Say($"95 % interval {Shown.ShareInterval(result.PingPongCases).Display}")));
        ProcessIngredients.Handoffs(section, result);
        section.Tables.Add(Matrix(section, result));
        section.Tables.Add(Pairs(result));
    }

    private static ReportTable Matrix(ReportSection section, DepartmentHandoffsResult result)
    {
        var all = result.Departments;
        var names = all.Take(DepartmentsShown).Select(d => d.Department).OrderBy(n => n, StringComparer.Ordinal).ToList();
        var counts = result.Handoffs.ToDictionary(h => (h.From, h.To), h => h.Count);
        var table = new ReportTable("handoffMatrix", Say("Hand-offs from a department (row) to another (column)"),
            [new("from", Say("From")), .. names.Select((name, i) => new TableColumn($"to{i + 1}", name)), new("all", Say("All"))])
        {
            Total =
            [
                Shown.Text(Say("All")), .. names.Select(to => Sum(h => names.Contains(h.From) && h.To == to)),
                Sum(h => names.Contains(h.From) && names.Contains(h.To)),
            ],
        };
        foreach (var from in names)
        {
            table.Add([Shown.Text(from), .. names.Select(to => counts.TryGetValue((from, to), out var count) ? Shown.Count(count)
                : Shown.None()), Sum(h => h.From == from && names.Contains(h.To))]);
        }

        if (all.Count > names.Count)
        {
            section.Notes.Add(Say($"The matrix shows the {names.Count} of {all.Count} departments with most hand-offs, and its sums are of them; report.json has all pairs."));
        }

        return table;

        ReportValue Sum(Func<HandoffGroup, bool> which) => Shown.Count(result.Handoffs.Where(which).Sum(h => h.Count));
    }

    private static ReportTable Pairs(DepartmentHandoffsResult result)
    {
        var table = new ReportTable("handoffs", Say("Hand-offs by the waiting they cost"), new("from", Say("From")), new("to", Say("To")),
            new("count", Say("Times")),
            new("cases", Say("Cases")),
            new("waiting", Say("Waiting")), new("mean", Say("Each (h)")))
        { Shown = DepartmentsShown };
        foreach (var pair in result.Handoffs.OrderByDescending(h => h.Waiting).ThenBy(h => h.From, StringComparer.Ordinal).ThenBy(h => h.To,
            StringComparer.Ordinal))
        {
            table.Add(Shown.Text(pair.From), Shown.Text(pair.To), Shown.Count(pair.Count), Shown.Count(pair.Cases),
                Shown.Hours(pair.Waiting), Shown.Score(pair.MeanWaitingHours));
        }

        return table;
    }
}
