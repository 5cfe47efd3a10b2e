using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Benchmarks.Costs;

/// <summary>The same table as records: named pools, departments and uses.</summary>
internal static class AllocationInputs
{
    public static CostAllocationInput Of(int services, double[] cost, Func<int, IEnumerable<(int Target, double Units)>> usesOf)
    {
        var eur = Currency.Of("EUR");
        string Name(int node) => node < services ? $"S{node}" : $"D{node - services}";
        return new CostAllocationInput
        {
            Currency = eur,
            Pools = [.. Enumerable.Range(0, services).Select(s => new ServicePool
            {
                Name = Name(s),
                Cost = Money.Of((decimal)cost[s], eur),
                Driver = "hours",
                Uses = [.. usesOf(s).Select(use => new DriverUse { Target = Name(use.Target), Units = (decimal)use.Units })],
            })],
            Departments = [
                .. Enumerable.Range(services, cost.Length - services).Select(
                    d => new OperatingDepartment { Name = Name(d), Cost = Money.Of((decimal)cost[d], eur) }),
            ],
        };
    }
}
