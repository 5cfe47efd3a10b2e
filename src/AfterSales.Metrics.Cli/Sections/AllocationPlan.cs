using AfterSales.Metrics.Cli.Records;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>
/// The classified ledger and drivers.csv as pools and departments. A department that serves others is a pool of its indirect cost; what the rules call direct stays with it.
/// Everything here adds up to the ledger.
/// </summary>
internal sealed record AllocationPlan
{
    public required CostAllocationInput Input { get; init; }

    /// <summary>What the rules call direct, by department; null when no line is.</summary>
    public required IReadOnlyDictionary<string, Money>? Direct { get; init; }

    /// <summary>Direct cost of departments that serve, which is not allocated.</summary>
    public required IReadOnlyList<(string Department, Money Cost)> Staying { get; init; }

    /// <summary>Cost of lines that name no department.</summary>
    public required Money Unnamed { get; init; }

    /// <summary>What is left of amounts finer than the minor unit.</summary>
    public required Money Fractions { get; init; }

    /// <summary>Departments of the ledger that no row of drivers.csv names, with their cost that is not direct.</summary>
    public required IReadOnlyList<(string Department, Money Cost)> WithoutDriver { get; init; }

    /// <summary>Departments that are served and have no cost in the ledger.</summary>
    public required IReadOnlyList<string> WithoutCost { get; init; }

    public static AllocationPlan Of(ClassifiedLedger ledger, IReadOnlyList<DriverLine> drivers)
    {
        var currency = ledger.Currency;
        var (all, direct, unnamed) = Costs(ledger);
        var services = drivers.Select(d => d.From).Distinct(StringComparer.Ordinal).ToList();
        var serving = services.ToHashSet(StringComparer.Ordinal);
        var departments = all.Keys.Concat(drivers.Select(d => d.To)).Distinct(StringComparer.Ordinal).Where(d => !serving.Contains(d))
            .OrderByDescending(CostOf).ThenBy(d => d, StringComparer.Ordinal).ToList();
        var uses = drivers.ToLookup(d => d.From, StringComparer.Ordinal);
        var named = drivers.SelectMany(d => new[] { d.From, d.To }).ToHashSet(StringComparer.Ordinal);
        var input = new CostAllocationInput
        {
            Currency = currency,
            Pools = [.. services.Select(s => new ServicePool
            {
                Name = s,
                Cost = Money.Of(CostOf(s) - DirectOf(s), currency).Round(),
                Driver = uses[s].First().Driver,
                Uses = [.. uses[s].Select(d => new DriverUse { Target = d.To, Units = d.Units })],
            })],
            Departments = [.. departments.Select(d => new OperatingDepartment { Name = d, Cost = Money.Of(CostOf(d), currency).Round() })],
        };
        List<(string Department, Money Cost)> staying = [.. services.Where(s => DirectOf(s) != 0).Select(s => (s, Money.Of(DirectOf(s), currency).Round()))];
        return new AllocationPlan
        {
            Input = input,
            Direct = direct.Count == 0 ? null : direct.ToDictionary(d => d.Key, d => Money.Of(d.Value, currency), StringComparer.Ordinal),
            Staying = staying,
            Unnamed = Money.Of(unnamed, currency).Round(),
            Fractions = ledger.Result.Total.Net - Money.Of(unnamed, currency).Round() - Money.Sum(staying.Select(s => s.Cost), currency)
                - Money.Sum(input.Pools.Select(p => p.Cost).Concat(input.Departments.Select(d => d.Cost)), currency),
            WithoutDriver = [.. departments.Where(d => !named.Contains(d)).Select(d => (d, Money.Of(CostOf(d) - DirectOf(d), currency)))],
            WithoutCost = [.. departments.Where(d => !all.ContainsKey(d))],
        };

        decimal CostOf(string department) => all.GetValueOrDefault(department);

        decimal DirectOf(string department) => direct.GetValueOrDefault(department);
    }

    private static (Dictionary<string, decimal> All, Dictionary<string, decimal> Direct, decimal Unnamed) Costs(ClassifiedLedger ledger)
    {
        var (all, direct, unnamed) = (new Dictionary<string, decimal>(StringComparer.Ordinal), new Dictionary<string, decimal>(StringComparer.Ordinal), 0m);
        var place = ledger.Result.Dimensions.ToList().FindIndex(d => d.Dimension == CostDimension.Traceability);
        foreach (var line in ledger.Result.Entries)
        {
            var amount = line.Entry.Amount.Amount;
            if (line.Entry.Department is not { } department)
            {
                unnamed += amount;
                continue;
            }

            all[department] = all.GetValueOrDefault(department) + amount;
            if (place >= 0 && line.Decisions[place].Class == CostClass.Direct)
            {
                direct[department] = direct.GetValueOrDefault(department) + amount;
            }
        }

        return (all, direct, unnamed);
    }
}
