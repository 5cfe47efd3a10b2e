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
            "What each operating department ends up with, by the reciprocal method",
            new("department", "Department"),
            new("direct", $"Direct ({currency})", plan.Direct is null ? ColumnPlace.DataOnly : ColumnPlace.Everywhere),
            new("own", $"Own cost ({currency})"),
            new("received", $"Received ({currency})"),
            new("total", $"Final cost ({currency})"),
            new("share", "Share"))
        {
            Shown = RowsShown,
            Total =
            [
                ReportValue.Text("All"), Amount(endings.Direct), ReportValue.Text(string.Empty), ReportValue.Text(string.Empty),
                ReportValue.Amount(endings.Total), ReportValue.Text(string.Empty),
            ],
        };
        foreach (var place in endings.Places)
        {
            table.Add(
                ReportValue.Text(NameOf(place.Kind, place.Name), place.OwnCost is null ? Tone.Muted : Tone.Plain),
                Amount(place.Direct),
                Amount(place.OwnCost),
                Amount(place.Received),
                ReportValue.Amount(place.Total),
                ReportValue.Share(place.Share));
        }

        return table;
    }

    /// <param name="endings">By the direct method, step-down, reciprocal.</param>
    public static ReportTable Methods(Currency currency, IReadOnlyList<CostEndingsResult> endings)
    {
        var table = new ReportTable(
            "methods",
            "Final cost by each method",
            new("department", "Department"),
            new("direct", $"Direct ({currency})"),
            new("stepDown", $"Step-down ({currency})"),
            new("reciprocal", $"Reciprocal ({currency})"),
            new("difference", "Reciprocal less direct"))
        {
            Shown = RowsShown,
            Total = [ReportValue.Text("All"), .. endings.Select(way => ReportValue.Amount(way.Total)), ReportValue.Amount(Money.Zero(currency))],
        };
        foreach (var place in CostEndings.Compare(endings))
        {
            table.Add(
                [ReportValue.Text(NameOf(place.Kind, place.Name)), .. place.Totals.Select(t => ReportValue.Amount(t)), ReportValue.Amount(place.Difference)]);
        }

        return table;
    }

    /// <summary>Own cost and flows: what a service passes on stands with a minus in its own row, so that rows and columns both add up.</summary>
    public static ReportTable Matrix(AllocationPlan plan, CostAllocationResult result)
    {
        var flows = CostFlows.Compute(result);
        var table = new ReportTable(
            "flows",
            $"From primary to final cost ({plan.Input.Currency}): every row and every column adds up",
            [new("department", "Department"), new("own", "Own cost"), .. flows.Services.Select(s => new TableColumn($"from {s}", $"From {s}")),
                new("total", "Left there")])
        {
            IsDataOnly = flows.Services.Count > MostColumns,
            Shown = RowsShown,
            Total = Row("All", flows.OwnCost, flows.Flows, flows.Left),
        };
        foreach (var row in flows.Rows)
        {
            table.Add(Row(row.Name, row.OwnCost, row.Flows, row.Left));
        }

        return table;

        static List<ReportValue> Row(string name, Money own, IReadOnlyList<Money> from, Money left)
            => [ReportValue.Text(name), ReportValue.Amount(own), .. from.Select(f => ReportValue.Amount(f)), ReportValue.Amount(left)];
    }

    public static ReportTable Trail(CostAllocationResult result, Currency currency)
    {
        var table = new ReportTable(
            "trail",
            "The trail: source, driver, target",
            new("source", "From"),
            new("driver", "Driver"),
            new("target", "To"),
            new("units", "Units"),
            new("share", "Share"),
            new("amount", $"Amount ({currency})"))
        {
            Shown = RowsShown,
        };
        foreach (var transfer in result.Transfers)
        {
            table.Add(
                ReportValue.Text(transfer.Source),
                transfer.Driver.Length == 0 ? ReportValue.None("units") : ReportValue.Text(transfer.Driver),
                ReportValue.Text(transfer.Target),
                ReportValue.Number(transfer.Units),
                ReportValue.Share(transfer.Share),
                ReportValue.Amount(transfer.Amount));
        }

        return table;
    }

    public static ReportTable Left(AllocationPlan plan, CostAllocationResult result, Currency currency)
    {
        var table = new ReportTable(
            "unallocated", "What could not be allocated, and why", new("department", "Department"), new("amount", $"Amount ({currency})"), new("why", "Why"))
        {
            Shown = RowsShown,
        };
        foreach (var left in result.Unallocated)
        {
            Add(left.Name, left.Amount, Why(left.Reason));
        }

        foreach (var pool in result.Pools.Where(p => p.OwnCost.Amount == 0 && p.Total.Amount == 0))
        {
            Add(pool.Name, pool.Total, "in drivers.csv, but without indirect cost in the ledger and receiving none");
        }

        foreach (var part in plan.WithoutDriver)
        {
            Add(part.Department, part.Cost, "in the ledger, but on no row of drivers.csv: neither serves nor is served, and keeps its cost");
        }

        if (plan.Unnamed.Amount != 0)
        {
            Add("(not said)", plan.Unnamed, "ledger lines without a department");
        }

        return table;

        void Add(string name, Money amount, string why) => table.Add(ReportValue.Text(name), ReportValue.Amount(amount), ReportValue.Text(why));
    }

    private static string Why(UndefinedReason reason) => reason == UndefinedReason.Singular
        ? "a closed loop: what it serves serves it again, and no operating department is reached"
        : "zero driver: all units used of it are zero";

    private static ReportValue Amount(Money? amount) => amount is { } known ? ReportValue.Amount(known) : ReportValue.None();

    private static string NameOf(CostEndingKind kind, string? name) => kind switch
    {
        CostEndingKind.Department => name!,
        CostEndingKind.DirectStays => $"{name}: direct cost, stays",
        CostEndingKind.Unallocated => $"{name}: not allocated",
        CostEndingKind.Unnamed => "(no department)",
        _ => "(finer than the minor unit)",
    };
}
