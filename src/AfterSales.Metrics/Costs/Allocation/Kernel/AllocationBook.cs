using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>One allocation's names, uses and costs by index, and the way from a solved network back to amounts.</summary>
internal sealed class AllocationBook
{
    private readonly CostAllocationInput input;
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly PoolUses[] uses;
    private readonly Money[] own;

    public AllocationBook(CostAllocationInput input)
    {
        this.input = input;
        Pools = input.Pools.Count;
        own = [.. input.Pools.Select(pool => pool.Cost), .. input.Departments.Select(department => department.Cost)];
        foreach (var name in input.Pools.Select(pool => pool.Name).Concat(input.Departments.Select(department => department.Name)))
        {
            CheckCost(name, own[indexes.Count]);
            if (indexes.ContainsKey(Guard.NotNull(name, nameof(input))))
            {
                throw new ArgumentException($"Pools and departments must have different names; \"{name}\" stands twice.", nameof(input));
            }

            indexes.Add(name, indexes.Count);
        }

        uses = [.. input.Pools.Select(pool => new PoolUses(pool, indexes))];
    }

    public int Pools { get; }

    public static AllocationCertificate Certify(ReciprocalSolver solver) => new()
    {
        Residual = solver.Residual(),
        Circles = solver.Circles,
        LargestCircle = solver.LargestCircle,
        Sweeps = solver.Sweeps,
    };

    public decimal OwnCost(int pool) => own[pool].Amount;

    public decimal ShareToOtherServices(int pool)
    {
        var (others, all) = (0m, 0m);
        for (var k = 0; k < uses[pool].Targets.Length; k++)
        {
            var (target, units) = (uses[pool].Targets[k], uses[pool].Units[k]);
            others += target != pool && target < Pools ? units : 0;
            all += target != pool ? units : 0;
        }

        return all == 0 ? 0 : others / all;
    }

    public ServiceNetwork Network(Func<int, int, bool>? mayServe) => ServiceNetwork.Of(
        Pools,
        [.. own.Select(money => DecimalParts.ToDouble(money.Amount))],
        [.. uses.Select(row => (int[])row.Targets.Clone())],
        [.. uses.Select(row => Array.ConvertAll(row.Units, DecimalParts.ToDouble))],
        mayServe);

    public CostAllocationResult Describe(ServiceNetwork network, ReciprocalSolver solver, CostAllocationOptions options, int[] order)
    {
        var flows = new AllocationFlows(network, solver.Gross, input.Currency.MinorUnit, own);
        var received = new long[network.Nodes];
        for (var edge = 0; edge < flows.Count; edge++)
        {
            received[flows.Target(edge)] += flows.Units(edge);
        }

        var totals = Enumerable.Range(0, network.Nodes).Select(node => Total(node, received[node] * input.Currency.MinorUnit, solver.Gross[node])).ToArray();
        return new CostAllocationResult
        {
            Options = options,
            Order = [.. order.Select(NameOf)],
            Pools = [.. totals.Take(Pools)],
            Departments = [.. totals.Skip(Pools)],
            Transfers = new ComputedList<CostTransfer>(flows.Count, edge => Transfer(edge, flows, solver.Gross)),
            Unallocated = [.. Enumerable.Range(0, Pools)
                .Where(s => network.Stuck[s] is not null && totals[s].Total.Amount != 0)
                .Select(s => Left(totals[s], s, network.Stuck[s]!.Value))],
            Total = Money.Sum(own, input.Currency),
            Certificate = Certify(solver),
        };
    }

    private CostTransfer Transfer(int edge, AllocationFlows flows, double[] gross)
    {
        var (source, target, share) = (flows.Source(edge), flows.Target(edge), flows.Share(edge));
        return new CostTransfer
        {
            Source = input.Pools[source].Name,
            Driver = input.Pools[source].Driver,
            Target = NameOf(target),
            Units = uses[source].UnitsOf(target),
            Share = share,
            ExactAmount = gross[source] * share,
            Amount = Money.Of(flows.Amount(edge), input.Currency),
        };
    }

    private UnallocatedCost Left(AllocatedCost total, int pool, UndefinedReason reason)
        => new() { Name = total.Name, Amount = total.Total, Driver = input.Pools[pool].Driver, Reason = reason };

    private string NameOf(int node) => node < Pools ? input.Pools[node].Name : input.Departments[node - Pools].Name;

    private AllocatedCost Total(int node, decimal received, double exact) => new()
    {
        Name = NameOf(node),
        OwnCost = own[node],
        Received = Money.Of(received, input.Currency),
        Total = own[node] + Money.Of(received, input.Currency),
        ExactTotal = exact,
        GrossCost = node < Pools ? GrossCost(uses[node], node, exact) : Figure.Of(exact),
    };

    private static Figure<double> GrossCost(PoolUses pool, int node, double total)
    {
        var (targets, units, others) = (pool.Targets, pool.Units, default(ExactSum));
        for (var k = 0; k < targets.Length; k++)
        {
            if (targets[k] != node)
            {
                others.Add(units[k]);
            }
        }

        var all = others;
        for (var k = Array.IndexOf(targets, node); k >= 0; k = Array.IndexOf(targets, node, k + 1))
        {
            all.Add(units[k]);
        }

        return Figure.Ratio(all.Rounded, others.Rounded).Select(times => total * times);
    }

    private void CheckCost(string name, Money cost)
    {
        cost.In(input.Currency);
        if (!cost.IsInMinorUnits)
        {
            throw new ArgumentException($"Costs must be whole minor units; that of \"{name}\" is {cost}.", nameof(cost));
        }
    }
}
