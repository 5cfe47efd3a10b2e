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
            section.Notes.Add(Say("What the process costs needs department-rates.csv, or a cost in events.csv."));
            return;
        }

        if (lines.Count > 0 && data.Tally.Currency is { } direct && direct != lines[0].PerHour.Currency)
        {
            section.Notes.Add(Say($"Costs of events.csv are in {direct}, rates of department-rates.csv in {lines[0].PerHour.Currency}: no cost is told."));
            return;
        }

        var cost = ProcessCost.Compute(data.Tally, new DepartmentRates
        {
            Currency = lines.Count > 0 ? lines[0].PerHour.Currency : data.Tally.Currency!.Value,
            PerHour = lines.ToDictionary(l => l.Department, l => l.PerHour.Amount, StringComparer.Ordinal),
        });
        AddFigures(section, cost);
        ProcessIngredients.Cost(section, cost);
        section.Tables.Add(Matrix(section, cost));
        section.Tables.Add(Cells(cost));
        if (cost.Unpriced.Count > 0)
        {
            section.Tables.Add(Unpriced(cost));
        }
    }

    private static void AddFigures(ReportSection section, ProcessCostResult cost)
    {
        section.Figures.Add(new KeyFigure("cost", Say("Cost of the process"), Amount(cost.RoundedTotal, cost),
            Say($"{Amount(cost.TimeCost, cost).Display} working time, {Amount(cost.DirectCost, cost).Display} direct"
                + $"{(cost.IsComplete ? string.Empty : Say("; not all of it, see below"))}")));
        section.Figures.Add(new KeyFigure("reworkCost", Say("Of it for steps done again"), Amount(cost.Rework, cost),
            Shown.Share(cost.ReworkShare).Display));
        if (cost.MeanCostPerCase.Value is { } mean)
        {
            section.Figures.Add(new KeyFigure("costPerCase", Say("Cost of a case, mean"),
                Shown.Number(mean, NumberText.Fixed(mean, 2) + " " + cost.Currency)));
        }

        if (cost.Unpriced.Count > 0)
        {
            section.Figures.Add(new KeyFigure("unpriced", Say("Working time without a price"),
                Shown.Hours(cost.Unpriced.Aggregate(TotalTime.Zero, (sum, line) => sum + line.Time)), Say("in no figure of cost: the total is too low")));
        }

        if (cost.EventsWithoutDuration > 0)
        {
            section.Notes.Add(Say($"{Words.Count(cost.EventsWithoutDuration, "step")} have no duration: their working time is in no cost."));
        }
    }

    private static ReportTable Matrix(ReportSection section, ProcessCostResult cost)
    {
        var shown = cost.ByDepartments.OrderByDescending(d => d.Rounded).ThenBy(d => d.Name,
            StringComparer.Ordinal).Take(DepartmentsShown).Select(d => d.Name)
            .OrderBy(n => n, StringComparer.Ordinal).ToList();
        var rest = cost.ByDepartments.Where(d => !shown.Contains(d.Name)).ToList();
        var cells = cost.Matrix.ToDictionary(c => (c.Step, c.Department ?? string.Empty));
        var table = new ReportTable("costMatrix", Say($"Cost by step and department ({cost.Currency})"),
            [new("step", Say("Step")), .. shown.Select((name, i) => new TableColumn($"department{i + 1}", name ?? Say("not known"))),
                .. rest.Count > 0 ? new[] { new TableColumn("others", Say("Others")) } : [], new("total", Say("Total"))])
        {
            Total = [Shown.Text(Say("Total")), .. shown.Select(name => Plain(cost.ByDepartments.First(d => d.Name == name).Rounded, cost)),
                .. rest.Count > 0 ? new[] { Plain(rest.Sum(d => d.Rounded), cost) } : [], Plain(cost.RoundedTotal, cost)],
        };
        foreach (var step in cost.BySteps.OrderByDescending(s => s.Rounded).ThenBy(s => s.Name, StringComparer.Ordinal))
        {
            var others = rest.Sum(d => cells.TryGetValue((step.Name!, d.Name ?? string.Empty), out var cell) ? cell.Rounded : 0);
            table.Add([Shown.Text(step.Name!), .. shown.Select(name => Cell(step.Name!, name)), .. rest.Count > 0 ? new[] { Plain(others, cost) } : [],
                Plain(step.Rounded, cost)]);
        }

        if (rest.Count > 0)
        {
            section.Notes.Add(Say($"The cost matrix shows {shown.Count} of {cost.ByDepartments.Count} departments, the others together; report.json has every cell."));
        }

        return table;

        ReportValue Cell(string step, string? department) => !cells.TryGetValue((step, department ?? string.Empty), out var cell) ? Shown.None()
            : cell.IsUnpriced ? Plain(cell.Rounded, cost) with { Tone = Tone.Bad, Small = Say($"{Shown.Hours(cell.Touch).Display} without a price") }
            : Plain(cell.Rounded, cost);
    }

    private static ReportTable Cells(ProcessCostResult cost)
    {
        var table = new ReportTable("costCells", Say("Cost by step and department, cell by cell"), new("step", Say("Step")),
            new("department", Say("Department")),
            new("touch", Say("Working time")), new("timeCost", Say("Of time")), new("directCost", Say("Direct")), new("total", Say("Total")),
                new("isUnpriced", Say("Without a price")))
        { IsDataOnly = true };
        foreach (var cell in cost.Matrix)
        {
            table.Add(Shown.Text(cell.Step), cell.Department is { } name ? Shown.Text(name) : Shown.None(Say("not known")),
                Shown.Hours(cell.Touch),
                Shown.Number(cell.TimeCost), Shown.Number(cell.DirectCost), Plain(cell.Rounded, cost),
                    Shown.Flag(cell.IsUnpriced, cell.IsUnpriced ? Say("yes") : Say("no")));
        }

        return table;
    }

    private static ReportTable Unpriced(ProcessCostResult cost)
    {
        var table = new ReportTable("unpriced", Say("Working time without a price: no rate in department-rates.csv"), new("department", Say("Department")),
            new("time", Say("Time")));
        foreach (var line in cost.Unpriced)
        {
            table.Add(line.Department is { } name ? Shown.Text(name) : Shown.None(Say("not known")), Shown.Hours(line.Time));
        }

        return table;
    }

    private static ReportValue Plain(decimal amount, ProcessCostResult cost) => Shown.Amount(Money.Of(amount, cost.Currency));

    private static ReportValue Amount(decimal amount, ProcessCostResult cost) => Shown.AmountWithCode(Money.Of(amount, cost.Currency).Round());
}
