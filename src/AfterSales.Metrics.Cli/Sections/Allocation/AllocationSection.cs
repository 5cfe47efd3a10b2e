using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What each operating department costs once it bears its share of those that serve it, to the cent and with the trail of every cent.</summary>
internal sealed class AllocationSection : Section
{
    private const int DepartmentsShown = 16;

    public override IReadOnlyList<InputFile> Files { get; } = [DriverLine.File];

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Shared(ClassifiedLedger.Of) is not { } ledger || run.Records.Of(DriverLine.File) is not { Count: > 0 } drivers)
        {
            return null;
        }

        var account = run.Records.AccountOf(DriverLine.File);
        if (ledger.Lines.All(l => l.Department.Length == 0))
        {
            account.IgnoreAllUsed(Say("costs.csv names no department"));
            return null;
        }

        var plan = AllocationPlan.Of(ledger.Result, drivers.Select(d => new DriverUnits { From = d.From, To = d.To, Units = d.Units, Driver = d.Driver }));
        if (plan.Input.TotalMinorUnits() >= CostAllocation.MostMinorUnits)
        {
            account.IgnoreAllUsed(Say("the costs are too large to be allocated to the minor unit"));
            return null;
        }

        var (reciprocal, stepDown, direct) = (Allocate(AllocationMethod.Reciprocal), Allocate(AllocationMethod.StepDown), Allocate(AllocationMethod.Direct));
        IgnorePoolsWithoutCost(account, drivers, reciprocal);
        var section = new ReportSection("allocation", Say("Indirect cost"));
        section.Finding = Finding(plan, reciprocal);
        AddFigures(section, plan, reciprocal);
        section.Charts.Add(ChartOf(reciprocal, ledger.Currency));
        List<CostEndingsResult> endings = [.. new[] { direct, stepDown, reciprocal }.Select(way => CostEndings.Compute(plan, way))];
        section.Tables.Add(AllocationPart.Departments(plan, endings[^1]));
        section.Tables.Add(AllocationPart.Methods(ledger.Currency, endings));
        if (reciprocal.Pools.Count <= AllocationPart.MostServices)
        {
            section.Tables.Add(AllocationPart.Matrix(plan, reciprocal));
        }
        else
        {
            section.Notes.Add(Say($"The matrix of own cost and flows is made for up to {AllocationPart.MostServices} departments that serve; the trail holds every flow."));
        }

        section.Tables.Add(AllocationPart.Trail(reciprocal, ledger.Currency));
        section.Tables.Add(AllocationPart.Left(plan, reciprocal, ledger.Currency));
        AddNotes(section, plan, stepDown, reciprocal);
        return section;

        CostAllocationResult Allocate(AllocationMethod method) => CostAllocation.Allocate(plan.Input, new CostAllocationOptions { Method = method });
    }

    private static void IgnorePoolsWithoutCost(RowAccount account, IReadOnlyList<DriverLine> drivers, CostAllocationResult result)
    {
        var empty = result.Pools.Where(p => p.OwnCost.Amount == 0 && p.Total.Amount == 0).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var line in drivers.Where(d => empty.Contains(d.From)))
        {
            account.IgnoreUsed(line.Line, Say($"{line.From} has no indirect cost in the ledger and receives none"));
        }
    }

    private static string Finding(AllocationPlan plan, CostAllocationResult result)
    {
        var text = Say($"{NumberText.Amount(plan.Input.TotalPools())} {plan.Input.Currency} of "
            + $"{Words.Count(plan.Input.Pools.Count, "department that serves", "departments that serve")} others");
        if (result.Departments.MaxBy(d => d.Received.Amount) is { } most && most.Received.Amount > 0)
        {
            text = Say($"{text} {(plan.Input.Pools.Count == 1 ? "goes" : "go")} to those they serve, most of it to {most.Name}: {NumberText.Amount(most.Received)}");
        }
        else
        {
            text = Say($"{text} reach nobody");
        }

        return result.Left.Amount == 0 ? Say($"{text}.") : Say($"{text}; {NumberText.Amount(result.Left)} could not be allocated.");
    }

    private static void AddFigures(ReportSection section, AllocationPlan plan, CostAllocationResult result)
    {
        var currency = plan.Input.Currency;
        var certificate = result.Certificate;
        section.Figures.Add(
            new KeyFigure("pools", Say("Indirect cost of those that serve"), Shown.AmountWithCode(plan.Input.TotalPools())));
        section.Figures.Add(
            new KeyFigure("allocated", Say("Allocated"), Shown.AmountWithCode(result.Allocated),
                Say("to operating departments, reciprocal method")));
        section.Figures.Add(
            new KeyFigure("unallocated", Say("Could not be allocated"),
                Shown.AmountWithCode(result.Left) with { Tone = result.Left.Amount == 0 ? Tone.Plain : Tone.Bad }));
        section.Figures.Add(
            new KeyFigure("residual", Say("Residual"), Shown.Residual(certificate.Residual),
                Say($"{currency}, recomputed before rounding; {Circles(certificate)}")));
        section.Figures.Add(new KeyFigure("circles", Say("Circles of services"), Shown.Count(certificate.Circles)) { IsShown = false });
        Ingredient[] pools = [.. plan.Input.Pools.Select(p => new Ingredient($"pool.{p.Name}", Shown.AmountWithCode(p.Cost)))];
        Ingredient[] received = [.. result.Departments.Select(d => new Ingredient($"department.{d.Name}", Shown.AmountWithCode(d.Received)))];
        section.MadeOf("pools", pools);
        section.MadeOf("allocated", received);
        section.MadeOf("unallocated residual",
            section.Figures.Where(f => f.Key is "pools" or "allocated").Select(f => new Ingredient(f.Key, f.Value)).ToArray());
        section.MadeOf("circles", new Ingredient("largestCircle", Shown.Count(certificate.LargestCircle)));

        static string Circles(AllocationCertificate certificate) => certificate.Circles == 0
            ? Say("no services serve each other in a circle")
            : Say($"{Words.Count(certificate.Circles, "circle")} of services, the largest of {certificate.LargestCircle}");
    }

    private static ReportChart ChartOf(CostAllocationResult result, Currency currency)
    {
        var shown = result.Departments.OrderByDescending(d => d.Total.Amount).Take(DepartmentsShown).ToList();
        var most = shown.MaxBy(d => d.Received.Amount);
        var title = most is null
            ? Say("There is no operating department")
            : Say($"{most.Name} costs {NumberText.Amount(most.Total)} {currency} in all, {NumberText.Amount(most.Received)} more than its own");
        var rows = shown.Select(d => new ChartBar { Label = d.Name, Value = (double)d.Total.Amount, Mark = (double)d.OwnCost.Amount }).ToList();
        var description = Say("One bar for each operating department: its final cost, reciprocal method. Marks: its own cost.");
        var caption = ReportChart.Caption("allocation", title, description, currency.Code) with
        {
            Words = ChartPhrases.Bars(Say("final cost"), Say("own cost")),
        };
        return new ReportChart("allocation", title, BarChart.Draw(rows, caption, new BarChartOptions { Marks = MarkMeaning.Comparison }));
    }

    private static void AddNotes(ReportSection section, AllocationPlan plan, CostAllocationResult stepDown, CostAllocationResult reciprocal)
    {
        section.Notes.Add(plan.Direct is null
            ? Say("No line is classified as direct: the whole cost of a department that serves others is allocated.")
            : Say("Of a department that serves others, the cost that no rule calls direct is allocated; its direct cost stays, as it belongs to cases already."));
        section.Notes.Add(Say($"Reciprocal, the default, lets every service bear its share of every other; step-down closes one service after the other"
            + $" ({Listed(", then ", stepDown.Order)}); direct passes over what services do for each other."));
        section.Notes.Add(Say("Every flow is rounded to the minor unit so that each row and each column adds up; no flow is a whole unit off its exact amount."));
        if (plan.WithoutCost.Count > 0)
        {
            section.Notes.Add(
                Say($"Served, and without cost of {(plan.WithoutCost.Count == 1 ? "its" : "their")} own in the ledger: {Listed(", ", plan.WithoutCost)}."));
        }

        if (reciprocal.Pools.Where(p => p.OwnCost.Amount == 0 && p.Total.Amount != 0).Select(p => p.Name).ToList() is { Count: > 0 } passing)
        {
            section.Notes.Add(
                Say($"Without indirect cost of {(passing.Count == 1 ? "its" : "their")} own, and passing on what "
                + $"{(passing.Count == 1 ? Say("it receives") : Say("they receive"))}: {Listed(", ", passing)}."));
        }
    }
}
