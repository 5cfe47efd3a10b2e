using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The tables of <see cref="AllocationSection"/>. Each adds up to the ledger.</summary>
internal static class AllocationPart
{
    /// <summary>A matrix of more columns is nobody's to read.</summary>
    public const int MostServices = 100;

    private const int MostColumns = 6;
    private const int RowsShown = 30;

    public static ReportTable Departments(AllocationPlan plan, CostEndingsResult endings)
    {
        var currency = plan.Input.Currency;
        var table = new ReportTable(
            "departments",
            Say("What each operating department ends up with, by the reciprocal method"),
            new("department", Say("Department")),
            new("direct", Say($"Direct ({currency})"), plan.Direct is null ? ColumnPlace.DataOnly : ColumnPlace.Everywhere),
            new("own", Say($"Own cost ({currency})")),
            new("received", Say($"Received ({currency})")),
            new("total", Say($"Final cost ({currency})")),
            new("share", Say("Share")))
        {
            Shown = RowsShown,
            Total =
            [
                Shown.Text(Say("All")), Amount(endings.Direct), Shown.Text(string.Empty), Shown.Text(string.Empty),
                Shown.Amount(endings.Total), Shown.Text(string.Empty),
            ],
        };
        foreach (var place in endings.Places)
        {
            table.Add(
                Shown.Text(NameOf(place.Kind, place.Name), place.OwnCost is null ? Tone.Muted : Tone.Plain),
                Amount(place.Direct),
                Amount(place.OwnCost),
                Amount(place.Received),
                Shown.Amount(place.Total),
                Shown.Share(place.Share));
        }

        return table;
    }

    /// <param name="endings">By the direct method, step-down, reciprocal.</param>
    public static ReportTable Methods(Currency currency, IReadOnlyList<CostEndingsResult> endings)
    {
        var table = new ReportTable(
            "methods",
            Say("Final cost by each method"),
            new("department", Say("Department")),
            new("direct", Say($"Direct ({currency})")),
            new("stepDown", Say($"Step-down ({currency})")),
            new("reciprocal", Say($"Reciprocal ({currency})")),
            new("difference", Say("Reciprocal less direct")))
        {
            Shown = RowsShown,
            Total = [Shown.Text(Say("All")), .. endings.Select(way => Shown.Amount(way.Total)), Shown.Amount(Money.Zero(currency))],
        };
        foreach (var place in CostEndings.Compare(endings))
        {
            table.Add(
                [Shown.Text(NameOf(place.Kind, place.Name)), .. place.Totals.Select(t => Shown.Amount(t)), Shown.Change(place.Difference)]);
        }

        return table;
    }

    /// <summary>Own cost and flows: what a service passes on stands with a minus in its own row, so that rows and columns both add up.</summary>
    public static ReportTable Matrix(AllocationPlan plan, CostAllocationResult result)
    {
        var flows = CostFlows.Compute(result);
        var table = new ReportTable(
            "flows",
            Say($"From primary to final cost ({plan.Input.Currency}): every row and every column adds up"),
            [new("department", Say("Department")), new("own", Say("Own cost")), .. flows.Services.Select(s => new TableColumn($"from {s}", Say($"From {s}"))),
                new("total", Say("Left there"))])
        {
            IsDataOnly = flows.Services.Count > MostColumns,
            Shown = RowsShown,
            Total = Row(Say("All"), flows.OwnCost, flows.Flows, flows.Left),
        };
        foreach (var row in flows.Rows)
        {
            table.Add(Row(row.Name, row.OwnCost, row.Flows, row.Left));
        }

        return table;

        static List<ReportValue> Row(string name, Money own, IReadOnlyList<Money> from, Money left)
            => [Shown.Text(name), Shown.Amount(own), .. from.Select(f => Shown.Amount(f)), Shown.Amount(left)];
    }

    public static ReportTable Trail(CostAllocationResult result, Currency currency)
    {
        var table = new ReportTable(
            "trail",
            Say("The trail: source, driver, target"),
            new("source", Say("From")),
            new("driver", Say("Driver")),
            new("target", Say("To")),
            new("units", Say("Units")),
            new("share", Say("Share")),
            new("amount", Say($"Amount ({currency})")))
        {
            Shown = RowsShown,
        };
        foreach (var transfer in result.Transfers)
        {
            table.Add(
                Shown.Text(transfer.Source),
                transfer.Driver.Length == 0 ? Shown.None(Say("units")) : Shown.Text(transfer.Driver),
                Shown.Text(transfer.Target),
                Shown.Number(transfer.Units),
                Shown.Share(transfer.Share),
                Shown.Amount(transfer.Amount));
        }

        return table;
    }

    public static ReportTable Left(AllocationPlan plan, CostAllocationResult result, Currency currency)
    {
        var table = new ReportTable(
            "unallocated", Say("What could not be allocated, and why"), new("department", Say("Department")), new("amount", Say($"Amount ({currency})")),
            new("why", Say("Why")))
        {
            Shown = RowsShown,
        };
        foreach (var left in result.Unallocated)
        {
            Add(left.Name, left.Amount, Why(left.Reason));
        }

        foreach (var pool in result.Pools.Where(p => p.OwnCost.Amount == 0 && p.Total.Amount == 0))
        {
            Add(pool.Name, pool.Total, Say("in drivers.csv, but without indirect cost in the ledger and receiving none"));
        }

        foreach (var part in plan.WithoutDriver)
        {
            Add(part.Department, part.Cost, Say("in the ledger, but on no row of drivers.csv: neither serves nor is served, and keeps its cost"));
        }

        if (plan.Unnamed.Amount != 0)
        {
            Add(Say("(not said)"), plan.Unnamed, Say("ledger lines without a department"));
        }

        return table;

        void Add(string name, Money amount, string why) => table.Add(Shown.Text(name), Shown.Amount(amount), Shown.Text(why));
    }

    private static string Why(UndefinedReason reason) => reason == UndefinedReason.Singular
        ? Say("a closed loop: what it serves serves it again, and no operating department is reached")
        : Say("zero driver: all units used of it are zero");

    private static ReportValue Amount(Money? amount) => amount is { } known ? Shown.Amount(known) : Shown.None();

    private static string NameOf(CostEndingKind kind, string? name) => kind switch
    {
        CostEndingKind.Department => name!,
        CostEndingKind.DirectStays => Say($"{name}: direct cost, stays"),
        CostEndingKind.Unallocated => Say($"{name}: not allocated"),
        CostEndingKind.Unnamed => Say("(no department)"),
        _ => Say("(finer than the minor unit)"),
    };
}
