using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Where the money goes: step by department, to the cent, with what doing things again costs and the time that nobody priced.</summary>
internal static class ProcessCostPart
{
    private const int DepartmentsShown = 10;

    public static void Add(ReportSection section, ProcessData data, IReadOnlyList<DepartmentRateLine> lines)
    {
        if (lines.Count == 0 && data.Tally.Currency is null)
        {
            section.Notes.Add("What the process costs needs department-rates.csv, or a cost in events.csv.");
            return;
        }

        if (lines.Count > 0 && data.Tally.Currency is { } direct && direct != lines[0].PerHour.Currency)
        {
            section.Notes.Add($"Costs of events.csv are in {direct}, rates of department-rates.csv in {lines[0].PerHour.Currency}: no cost is told.");
            return;
        }

        var cost = ProcessCost.Compute(data.Tally, new DepartmentRates
        {
            Currency = lines.Count > 0 ? lines[0].PerHour.Currency : data.Tally.Currency!.Value,
            PerHour = lines.ToDictionary(l => l.Department, l => l.PerHour.Amount, StringComparer.Ordinal),
        });
        AddFigures(section, cost);
        section.Tables.Add(Matrix(section, cost));
        section.Tables.Add(Cells(cost));
        if (cost.Unpriced.Count > 0)
        {
            section.Tables.Add(Unpriced(cost));
        }
    }

    private static void AddFigures(ReportSection section, ProcessCostResult cost)
    {
        section.Figures.Add(new KeyFigure("cost", "Cost of the process", Amount(cost.RoundedTotal, cost),
            $"{Amount(cost.TimeCost, cost).Display} working time, {Amount(cost.DirectCost, cost).Display} direct"
                + (cost.IsComplete ? string.Empty : "; not all of it, see below")));
        section.Figures.Add(new KeyFigure("reworkCost", "Of it for steps done again", Amount(cost.Rework, cost),
            ReportValue.Share(cost.ReworkShare).Display));
        if (cost.MeanCostPerCase.Value is { } mean)
        {
            section.Figures.Add(new KeyFigure("costPerCase", "Cost of a case, mean",
                ReportValue.Number(mean, NumberText.Fixed(mean, 2) + " " + cost.Currency)));
        }

        if (cost.Unpriced.Count > 0)
        {
            section.Figures.Add(new KeyFigure("unpriced", "Working time without a price",
                ReportValue.Hours(cost.Unpriced.Aggregate(TotalTime.Zero, (sum, line) => sum + line.Time)), "in no figure of cost: the total is too low"));
        }

        if (cost.EventsWithoutDuration > 0)
        {
            section.Notes.Add($"{Words.Count(cost.EventsWithoutDuration, "step")} have no duration: their working time is in no cost.");
        }
    }

    private static ReportTable Matrix(ReportSection section, ProcessCostResult cost)
    {
        var shown = cost.ByDepartments.OrderByDescending(d => d.Rounded).ThenBy(d => d.Name,
            StringComparer.Ordinal).Take(DepartmentsShown).Select(d => d.Name)
            .OrderBy(n => n, StringComparer.Ordinal).ToList();
        var rest = cost.ByDepartments.Where(d => !shown.Contains(d.Name)).ToList();
        var cells = cost.Matrix.ToDictionary(c => (c.Step, c.Department ?? string.Empty));
        var table = new ReportTable("costMatrix", $"Cost by step and department ({cost.Currency})",
            [new("step", "Step"), .. shown.Select((name, i) => new TableColumn($"department{i + 1}", name ?? "not known")),
                .. rest.Count > 0 ? new[] { new TableColumn("others", "Others") } : [], new("total", "Total")])
        {
            Total = [ReportValue.Text("Total"), .. shown.Select(name => Plain(cost.ByDepartments.First(d => d.Name == name).Rounded, cost)),
                .. rest.Count > 0 ? new[] { Plain(rest.Sum(d => d.Rounded), cost) } : [], Plain(cost.RoundedTotal, cost)],
        };
        foreach (var step in cost.BySteps.OrderByDescending(s => s.Rounded).ThenBy(s => s.Name, StringComparer.Ordinal))
        {
            var others = rest.Sum(d => cells.TryGetValue((step.Name!, d.Name ?? string.Empty), out var cell) ? cell.Rounded : 0);
            table.Add([ReportValue.Text(step.Name!), .. shown.Select(name => Cell(step.Name!, name)), .. rest.Count > 0 ? new[] { Plain(others, cost) } : [],
                Plain(step.Rounded, cost)]);
        }

        if (rest.Count > 0)
        {
            section.Notes.Add($"The cost matrix shows {shown.Count} of {cost.ByDepartments.Count} departments, the others together; report.json has every cell.");
        }

        return table;

        ReportValue Cell(string step, string? department) => !cells.TryGetValue((step, department ?? string.Empty), out var cell) ? ReportValue.None()
            : cell.IsUnpriced ? Plain(cell.Rounded, cost) with { Tone = Tone.Bad, Small = $"{ReportValue.Hours(cell.Touch).Display} without a price" }
            : Plain(cell.Rounded, cost);
    }

    private static ReportTable Cells(ProcessCostResult cost)
    {
        var table = new ReportTable("costCells", "Cost by step and department, cell by cell", new("step", "Step"), new("department", "Department"),
            new("touch", "Working time"), new("timeCost", "Of time"), new("directCost", "Direct"), new("total", "Total"),
                new("isUnpriced", "Without a price"))
        { IsDataOnly = true };
        foreach (var cell in cost.Matrix)
        {
            table.Add(ReportValue.Text(cell.Step), cell.Department is { } name ? ReportValue.Text(name) : ReportValue.None("not known"),
                ReportValue.Hours(cell.Touch),
                ReportValue.Number(cell.TimeCost), ReportValue.Number(cell.DirectCost), Plain(cell.Rounded, cost),
                    ReportValue.Flag(cell.IsUnpriced, cell.IsUnpriced ? "yes" : "no"));
        }

        return table;
    }

    private static ReportTable Unpriced(ProcessCostResult cost)
    {
        var table = new ReportTable("unpriced", "Working time without a price: no rate in department-rates.csv", new("department", "Department"),
            new("time", "Time"));
        foreach (var line in cost.Unpriced)
        {
            table.Add(line.Department is { } name ? ReportValue.Text(name) : ReportValue.None("not known"), ReportValue.Hours(line.Time));
        }

        return table;
    }

    private static ReportValue Plain(decimal amount, ProcessCostResult cost) => ReportValue.Amount(Money.Of(amount, cost.Currency));

    private static ReportValue Amount(decimal amount, ProcessCostResult cost) => ReportValue.AmountWithCode(Money.Of(amount, cost.Currency).Round());
}
