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

    public static ReportTable Departments(AllocationPlan plan, CostAllocationResult result)
    {
        var currency = plan.Input.Currency;
        var rows = Rows(plan, result).ToList();
        var whole = Money.Sum(rows.Select(r => r.Total), currency);
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
                Shown.Text(Say("All")), plan.Direct is null ? Shown.None() : Shown.Amount(
                    Money.Sum(plan.Direct.Select(d => d.Cost), currency)), Shown.Text(string.Empty),
                Shown.Text(string.Empty), Shown.Amount(whole), Shown.Text(string.Empty),
            ],
        };
        foreach (var row in rows)
        {
            table.Add(
                Shown.Text(row.Name, row.Cost is null ? Tone.Muted : Tone.Plain),
                row.Direct is { } direct ? Shown.Amount(direct) : Shown.None(),
                row.Cost is { } own ? Shown.Amount(own.OwnCost) : Shown.None(),
                row.Cost is { } received ? Shown.Amount(received.Received) : Shown.None(),
                Shown.Amount(row.Total),
                Shown.Share(Figure.Ratio(row.Total.Amount, whole.Amount)));
        }

        return table;
    }

    public static ReportTable Methods(AllocationPlan plan, CostAllocationResult direct, CostAllocationResult stepDown, CostAllocationResult reciprocal)
    {
        var currency = plan.Input.Currency;
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
            Total = [Shown.Text(Say("All")), Sum(direct), Sum(stepDown), Sum(reciprocal), Shown.Amount(Money.Zero(currency))],
        };
        var totals = new[] { direct, stepDown, reciprocal }.Select(
            r => Rows(plan, r).ToDictionary(row => row.Name, row => row.Total, StringComparer.Ordinal)).ToList();
        foreach (var name in new[] { reciprocal, stepDown, direct }.SelectMany(r => Rows(plan, r).Select(row => row.Name)).Distinct(StringComparer.Ordinal))
        {
            var by = totals.Select(t => t.GetValueOrDefault(name, Money.Zero(currency))).ToList();
            table.Add(
                Shown.Text(name), Shown.Amount(by[0]), Shown.Amount(by[1]), Shown.Amount(by[2]), Shown.Amount(by[2] - by[0]));
        }

        return table;

        ReportValue Sum(CostAllocationResult result) => Shown.Amount(Money.Sum(Rows(plan, result).Select(r => r.Total), currency));
    }

    /// <summary>Own cost and flows: what a service passes on stands with a minus in its own row, so that rows and columns both add up.</summary>
    public static ReportTable Matrix(AllocationPlan plan, CostAllocationResult result)
    {
        var currency = plan.Input.Currency;
        var services = result.Pools.Select(p => p.Name).ToList();
        var flows = result.Transfers.ToDictionary(t => (t.Source, t.Target), t => t.Amount);
        var passed = services.ToDictionary(s => s, _ => Money.Zero(currency), StringComparer.Ordinal);
        foreach (var transfer in result.Transfers)
        {
            passed[transfer.Source] += transfer.Amount;
        }

        var nodes = result.Pools.Concat(result.Departments).ToList();
        var table = new ReportTable(
            "flows",
            Say($"From primary to final cost ({currency}): every row and every column adds up"),
            [new("department", Say("Department")), new("own", Say("Own cost")), .. services.Select(s => new TableColumn($"from {s}", Say($"From {s}"))),
                new("total", Say("Left there"))])
        {
            IsDataOnly = services.Count > MostColumns,
            Shown = RowsShown,
            Total = Row(Say("All"), Money.Sum(nodes.Select(n => n.OwnCost), currency), s => Money.Sum(nodes.Select(n => Flow(s, n.Name)), currency)),
        };
        foreach (var node in nodes)
        {
            table.Add(Row(node.Name, node.OwnCost, s => Flow(s, node.Name)));
        }

        return table;

        Money Flow(string service, string target) => service == target
            ? -passed[service]
            : flows.GetValueOrDefault((service, target), Money.Zero(currency));

        List<ReportValue> Row(string name, Money own, Func<string, Money> flow)
            => [Shown.Text(name), Shown.Amount(own), .. services.Select(s => Shown.Amount(flow(s))), Shown.Amount(
                own + Money.Sum(services.Select(flow), currency))];
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
            "unallocated", Say("What could not be allocated, and why"), new("department", Say("Department")), new("amount", Say($"Amount ({currency})")), new("why", Say("Why")))
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

    /// <summary>Where every cent of the ledger ends: in operating departments, and what stays elsewhere.</summary>
    private static IEnumerable<(string Name, AllocatedCost? Cost, Money? Direct, Money Total)> Rows(AllocationPlan plan, CostAllocationResult result)
    {
        var direct = plan.Direct?.ToDictionary(d => d.Department, d => d.Cost, StringComparer.Ordinal);
        foreach (var department in result.Departments)
        {
            Money? traced = direct is null ? null : direct.GetValueOrDefault(department.Name, Money.Zero(plan.Input.Currency));
            yield return (department.Name, department, traced, department.Total);
        }

        foreach (var part in plan.Staying)
        {
            yield return (Say($"{part.Department}: direct cost, stays"), null, part.Cost, part.Cost);
        }

        foreach (var left in result.Unallocated)
        {
            yield return (Say($"{left.Name}: not allocated"), null, null, left.Amount);
        }

        if (plan.Unnamed.Amount != 0)
        {
            yield return (Say("(no department)"), null, null, plan.Unnamed);
        }

        if (plan.Fractions.Amount != 0)
        {
            yield return (Say("(finer than the minor unit)"), null, null, plan.Fractions);
        }
    }
}
