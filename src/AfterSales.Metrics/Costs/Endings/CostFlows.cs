using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>From primary to final cost: own cost and every flow as a matrix whose rows and columns both add up.</summary>
/// <remarks>
/// <para><b>Formula.</b> Of row i: own cost + Σ over services s of flow(s, i) = what is left there; flow(s, i) the transfers of s to i, and on s itself
/// −(all that s passed on).</para>
/// <para><b>Units.</b> Amounts in the allocation's currency.</para>
/// <para><b>Domain.</b> An allocation; a cell for each service in each row.</para>
/// <para><b>Edge cases.</b> No services: rows of own cost alone. A service that passed nothing on keeps its cost. Every column of a service adds up to zero,
/// the column of what is left to all own cost.</para>
/// <para><b>Method.</b> Exact sums.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 15.</para>
/// </remarks>
/// <example>
/// <code>
/// DriverUse Use(string target, decimal units) =&gt; new() { Target = target, Units = units };
/// var input = new CostAllocationInput
/// {
///     Currency = Currency.Of("EUR"),
///     Pools =
///     [
///         new() { Name = "IT", Cost = Money.Of(60_000m, "EUR"), Driver = "Users", Uses = [Use("HR", 20), Use("Repair", 60), Use("Shop", 20)] },
///         new() { Name = "HR", Cost = Money.Of(30_000m, "EUR"), Driver = "Heads", Uses = [Use("Repair", 6), Use("Shop", 4)] },
///     ],
///     Departments = [new() { Name = "Repair", Cost = Money.Of(200_000m, "EUR") }, new() { Name = "Shop", Cost = Money.Of(100_000m, "EUR") }],
/// };
/// var flows = CostFlows.Compute(CostAllocation.Allocate(input));
/// Console.WriteLine(
///     string.Join(" | ", flows.Rows.Select(row =&gt; $"{row.Name} {row.Left}"))); // IT 0.00 EUR | HR 0.00 EUR | Repair 261200.00 EUR | Shop 128800.00 EUR
/// Console.WriteLine(string.Join(" + ", flows.Rows[2].Flows.Prepend(flows.Rows[2].OwnCost))); // 200000.00 EUR + 36000.00 EUR + 25200.00 EUR
/// </code>
/// </example>
public static class CostFlows
{
    /// <summary>The matrix of an allocation.</summary>
    /// <param name="allocation">The allocation.</param>
    /// <returns>A row for each service, then for each department.</returns>
    /// <exception cref="ArgumentException"><paramref name="allocation"/> is null, or names a pool twice.</exception>
    /// <exception cref="OverflowException">A sum exceeds decimal's range.</exception>
    public static CostFlowsResult Compute(CostAllocationResult allocation)
    {
        var currency = Guard.NotNull(allocation).Total.Currency;
        string[] services = [.. allocation.Pools.Select(pool => pool.Name)];
        var flows = allocation.Transfers.GroupBy(transfer => (transfer.Source, transfer.Target))
            .ToDictionary(group => group.Key, group => Money.Sum(group.Select(transfer => transfer.Amount), currency));
        var passed = allocation.Transfers.GroupBy(transfer => transfer.Source, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Money.Sum(group.Select(transfer => transfer.Amount), currency), StringComparer.Ordinal);
        CostFlowRow[] rows = [.. allocation.Pools.Concat(allocation.Departments).Select(node => Row(node, service => Flow(service, node.Name)))];
        return new CostFlowsResult
        {
            Services = FrozenList.Own(services),
            Rows = FrozenList.Own(rows),
            OwnCost = Money.Sum(rows.Select(row => row.OwnCost), currency),
            Flows = FrozenList.Own(services.Select((_, i) => Money.Sum(rows.Select(row => row.Flows[i]), currency)).ToArray()),
            Left = Money.Sum(rows.Select(row => row.Left), currency),
        };

        CostFlowRow Row(AllocatedCost node, Func<string, Money> flow)
        {
            var cells = Array.ConvertAll(services, service => flow(service));
            return new CostFlowRow
            {
                Name = node.Name,
                OwnCost = node.OwnCost,
                Flows = FrozenList.Own(cells),
                Left = node.OwnCost + Money.Sum(cells, currency),
            };
        }

        Money Flow(string service, string target) => service == target
            ? passed.TryGetValue(service, out var all) ? -all : Money.Zero(currency)
            : flows.TryGetValue((service, target), out var amount) ? amount : Money.Zero(currency);
    }
}
