using System.Text.Json;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostAllocationTests
{
    private static readonly Currency Usd = Currency.Of("USD");

    internal static CostAllocationInput Input(double[] cost, double[][] usage) => new()
    {
        Currency = Usd,
        Pools = [.. usage.Select((row, s) => new ServicePool
        {
            Name = $"S{s}",
            Cost = Money.Of((decimal)cost[s], Usd),
            Driver = $"driver {s}",
            Uses = [.. row.Select((units, d) => new DriverUse { Target = d < usage.Length ? $"S{d}" : $"D{d - usage.Length}", Units = (decimal)units })],
        })],
        Departments = [.. cost.Skip(usage.Length).Select((c, d) => new OperatingDepartment { Name = $"D{d}", Cost = Money.Of((decimal)c, Usd) })],
    };

    [Theory]
    [InlineData(7, new[] { 1 })]
    [InlineData(0, new int[0])]
    public void GrossCosts_ServiceThatServesNobody_IsUnallocatedIfItCosts(double cost, int[] expected)
        => Assert.Equal(expected, CostAllocation.GrossCosts([5, cost, 1], [0, 1, 1], [2], [10]).Unallocated);

    [Fact]
    public void GrossCosts_CostThatIsNoNumber_IsNamedWithItsPlace()
        => Assert.Contains("[1]", Assert.Throws<ArgumentException>("cost", () => CostAllocation.GrossCosts([5, double.NaN], [0, 1], [1], [10])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void ReferenceCases_Hold() => Assert.All(Reference.Cases("cost_allocation.json"), c =>
    {
        var (name, inputs, expected) = c;
        var (input, values) = (InputOf(inputs), new ExpectedValues(expected, 1e-10, name + " "));
        Check("direct", new CostAllocationOptions { Method = AllocationMethod.Direct });
        Check("step_down_share_order", new CostAllocationOptions { Method = AllocationMethod.StepDown });
        Check("step_down_cost_order", new CostAllocationOptions { Method = AllocationMethod.StepDown, Order = StepDownOrder.OwnCost });
        Check("step_down_given_order", new CostAllocationOptions { Method = AllocationMethod.StepDown, Order = StepDownOrder.Given });
        Check("reciprocal", CostAllocationOptions.Default);

        var cost = inputs.GetProperty("direct_cost").Numbers();
        var units = inputs.GetProperty("driver_usage").EnumerateArray().SelectMany(row => row.Numbers()).ToArray();
        var own = values.Part("reciprocal_self_use_included");
        var gross = CostAllocation.GrossCosts(cost, units);
        values.Number("total_cost", gross.Departments.Sum());
        own.Numbers("service_gross_costs", gross.ServicesWithOwnUse);
        own.Numbers("operating_totals", gross.Departments);
        var shares = values.Take("share_to_other_services").Numbers();
        Assert.Equal(shares.OrderByDescending(share => share), Integers("order_by_share_to_other_services").Select(service => shares[service]));
        Assert.Equal(Integers("order_by_cost"), expected.GetProperty("step_down_cost_order").GetProperty("order").EnumerateArray().Select(o => o.GetInt32()));
        values.AllAsked();

        IEnumerable<int> Integers(string key) => values.Take(key).EnumerateArray().Select(o => o.GetInt32());

        void Check(string key, CostAllocationOptions options)
        {
            var method = values.Part(key);
            var result = CostAllocation.Allocate(input, options);
            var pools = input.Pools.Count;
            AssertBalanced(result);
            Assert.Empty(result.Unallocated);
            if (options.Method == AllocationMethod.StepDown)
            {
                Assert.Equal(method.Take("order").EnumerateArray().Select(o => $"S{o.GetInt32()}"), result.Order);
            }

            if (options.Method == AllocationMethod.Reciprocal)
            {
                method.Numbers("service_gross_costs", result.Pools.Select(pool => pool.ExactTotal));
            }

            method.Numbers("operating_totals", result.Departments.Select(department => department.ExactTotal));
            var rows = method.Take("allocations").EnumerateArray().Select(row => row.Numbers()).ToArray();
            foreach (var transfer in result.Transfers)
            {
                var target = transfer.Target[0] == 'S' ? int.Parse(transfer.Target[1..], null) : pools + int.Parse(transfer.Target[1..], null);
                Reference.AssertClose(
                    rows[int.Parse(transfer.Source[1..], null)][target], transfer.ExactAmount, 1e-10, $"{name} {key} {transfer.Source} → {transfer.Target}");
            }

            Assert.Equal(rows.Sum(row => row.Count(x => x != 0)), result.Transfers.Count(t => t.ExactAmount != 0));
        }
    });

    private static CostAllocationInput InputOf(JsonElement inputs) => Input(
        inputs.GetProperty("direct_cost").Numbers(),
        [.. inputs.GetProperty("driver_usage").EnumerateArray().Select(row => row.Numbers())]);

    /// <summary>
    /// What the file's error cases come to: a negative use is refused; else each method that finds no way for a cost keeps it in sight, by name and reason, and
    /// where another has a way, that one answers.
    /// </summary>
    [Fact]
    public void ReferenceErrorCases_KeepTheirCostInSight()
        => ErrorCases.AssertEach("cost_allocation.json", inputs =>
        {
            if (inputs.GetProperty("driver_usage").EnumerateArray().SelectMany(row => row.Numbers()).Any(units => units < 0))
            {
                return [CostAllocation.Allocate(InputOf(inputs)).Unallocated[0].Reason];
            }

            var input = InputOf(inputs);
            AllocationMethod[] methods = [AllocationMethod.Reciprocal, AllocationMethod.StepDown, AllocationMethod.Direct];
            var results = methods.Select(method => CostAllocation.Allocate(
                input, new CostAllocationOptions { Method = method, Order = StepDownOrder.Given })).ToArray();
            Assert.All(results, AssertBalanced);
            Assert.Contains(results, result => result.Unallocated.Count > 0);

            // The words "error" stand for cost that reaches nobody; here it is a list, not an exception.
            var reciprocal = results[0].Unallocated;
            return reciprocal.Count == 0 ? [null] : throw new ArgumentException(string.Join(", ", reciprocal.Select(cost => $"{cost.Name}: {cost.Reason}")));
        });

    [Fact]
    public void Allocate_ClosedLoop_IsNamedDepartmentByDepartment()
    {
        var result = CostAllocation.Allocate(Input([100, 200, 0], [[0, 5, 0], [7, 0, 0]]));

        Assert.Equal(
            [("S0", 100m, UndefinedReason.Singular), ("S1", 200m, UndefinedReason.Singular)],
            result.Unallocated.Select(u => (u.Name, u.Amount.Amount, u.Reason)));
        AssertBalanced(result);
    }

    [Fact]
    public void OpenCost883_NoDriverUnits_KeepTheirCostInSight()
    {
        var result = CostAllocation.Allocate(Input([100, 200, 0, 0], [[0, 0, 0, 0], [1, 0, 2, 3]]));

        Assert.Equal(("S0", UndefinedReason.ZeroDenominator), (Assert.Single(result.Unallocated).Name, result.Unallocated[0].Reason));
        AssertBalanced(result);
    }

    [Fact]
    public void Kubecost168_NegativeDriver_IsRefused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => Input([100, 200, 0, 0], [[0, 1, -2, 3], [1, 0, 2, 3]]));

    [Fact]
    public void Allocate_DirectMethodImpossible_SaysSoAndTheOthersAnswer()
    {
        var input = Input([100, 50, 0], [[0, 10, 0], [0, 0, 5]]);

        var direct = CostAllocation.Allocate(input, new CostAllocationOptions { Method = AllocationMethod.Direct });

        Assert.Equal(("S0", 100m), (Assert.Single(direct.Unallocated).Name, direct.Unallocated[0].Amount.Amount));
        Assert.Equal(150m, CostAllocation.Allocate(input).Departments[0].Total.Amount);
        Assert.Equal(
            150m,
            CostAllocation.Allocate(
                input, new CostAllocationOptions { Method = AllocationMethod.StepDown, Order = StepDownOrder.Given }).Departments[0].Total.Amount);
    }

    [Fact]
    public void Allocate_LoopFedByOthers_KeepsWhatItReceives()
    {
        var result = CostAllocation.Allocate(Input([100, 10, 20, 5], [[0, 1, 0, 1], [0, 0, 1, 0], [0, 1, 0, 0]]));

        Assert.Equal([("S1", 60m), ("S2", 20m)], result.Unallocated.Select(u => (u.Name, u.Amount.Amount)));
        Assert.Equal(55m, result.Departments[0].Total.Amount);
        AssertBalanced(result);
    }

    [Fact]
    public void Allocate_NegativePool_IsACredit()
        => Assert.Equal([-50m, -50m], CostAllocation.Allocate(Input([-100, 0, 0], [[0, 1, 1]])).Departments.Select(d => d.Total.Amount));

    [Fact]
    public void Allocate_PoolWithoutCost_PassesOnWhatItReceives()
        => Assert.Equal(100m, CostAllocation.Allocate(Input([100, 0, 0], [[0, 1, 0], [0, 0, 3]])).Departments[0].Total.Amount);

    [Fact]
    public void Allocate_NoPools_LeavesDepartmentsTheirOwn() => Assert.Equal(7m, CostAllocation.Allocate(Input([7], [])).Departments[0].Total.Amount);

    [Fact]
    public void Allocate_NothingAtAll_IsNothing()
    {
        var result = CostAllocation.Allocate(Input([], []));

        Assert.Equal((0m, 0, 0, 0d), (result.Total.Amount, result.Transfers.Count, result.Unallocated.Count, result.Certificate.Residual));
    }

    [Fact]
    public void Allocate_CostsBeyondWhatADoubleTellsApart_Throw()
        => Assert.Throws<OverflowException>(() => CostAllocation.Allocate(Input([0, 0], [[0, 1]]) with
        {
            Pools = [Input([0, 0], [[0, 1]]).Pools[0] with { Cost = Money.Of(1e14m, Usd) }],
        }));

    [Fact]
    public void Allocate_UsesOfOneTargetInAnyOrder_AreAddedUp()
    {
        var input = Input([100, 0, 0], [[0, 3, 1]]);
        DriverUse Use(string target, decimal units) => new() { Target = target, Units = units };
        var apart = CostAllocation.Allocate(input with { Pools = [input.Pools[0] with { Uses = [Use("D1", 1), Use("D0", 1), Use("S0", 9), Use("D0", 2)] }] });

        Assert.Equal([75m, 25m], apart.Departments.Select(d => d.Total.Amount));
        Assert.Equal([("D0", 3m), ("D1", 1m)], apart.Transfers.Select(t => (t.Target, t.Units)));
    }

    /// <summary>Every pool of the circle passes on within it alone, but one: no bound by the largest share proves the iteration, that by the steps
    /// does.</summary>
    [Fact]
    public void GrossCosts_LargeSparseCircleThatOneLeaves_IsIterated()
    {
        const int n = 600;
        var (starts, users, units) = (new List<int> { 0 }, new List<int>(), new List<double>());
        for (var s = 0; s < n; s++)
        {
            foreach (var target in s % 3 == 0 ? new[] { (s + 1) % n, (s + 2) % n } : [(s + 1) % n, n])
            {
                users.Add(target);
                units.Add(1);
            }

            if (users[^2] > users[^1])
            {
                (users[^2], users[^1]) = (users[^1], users[^2]);
            }

            starts.Add(users.Count);
        }

        double[] cost = [.. Enumerable.Range(0, n + 1).Select(i => (double)(1 + (i % 13)))];
        var result = CostAllocation.GrossCosts(cost, starts.ToArray(), users.ToArray(), units.ToArray());

        Assert.InRange(result.Certificate.Sweeps, 1, 100);
        Reference.AssertClose(cost.Sum(), result.Departments.Sum(), 1e-13, "conservation");
    }

    [Fact]
    public void Allocate_MistakenInput_StatesTheRule()
    {
        var input = Input([100, 5], [[0, 1]]);

        Assert.Contains("\"X\"", Assert.Throws<ArgumentException>(() => CostAllocation.Allocate(input with
        {
            Pools = [input.Pools[0] with { Uses = [new DriverUse { Target = "X", Units = 1 }] }],
        })).Message, StringComparison.Ordinal);
        Assert.Contains(
            "\"S0\"",
            Assert.Throws<ArgumentException>(() => CostAllocation.Allocate(input with { Pools = [input.Pools[0], input.Pools[0]] })).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CostAllocation.Allocate(input with { Pools = [input.Pools[0] with { Cost = Money.Of(0.001m, Usd) }] }));
        Assert.Throws<CurrencyMismatchException>(() => CostAllocation.Allocate(input with { Pools = [input.Pools[0] with { Cost = Money.Of(1, "EUR") }] }));
    }

    /// <summary>Fixed-point iteration needs 69,000 rounds here, and 1 − 0.9998·0.9999 has lost four digits: the elimination adds up what leaves
    /// instead.</summary>
    [Fact]
    public void CloudCostAllocation7_CircleThatHardlyLeaves_KeepsItsDigits()
    {
        var result = CostAllocation.GrossCosts([1000, 0, 0], [0, 9999, 1, 9998, 0, 2]);

        // Exact: x₀ = 1000 / (1 − 0.9999·0.9998) = 1000·10⁸ / 29998.
        Reference.AssertClose(1e11 / 29_998, result.Services[0], 4e-16, "gross");
        Reference.AssertClose(1000, result.Departments[0], 4e-16, "total");
    }

    [Fact]
    public void EApd788_WholeDollars_AddUpOverRowsAndColumns()
    {
        var yen = Currency.Of("JPY");
        var result = CostAllocation.Allocate(new CostAllocationInput
        {
            Currency = yen,
            Pools = [.. Enumerable.Range(0, 4).Select(s => new ServicePool
            {
                Name = $"S{s}",
                Driver = "share",
                Cost = Money.Of(25, yen),
                Uses = [
                    .. Enumerable.Range(0, 3).Select(d => new DriverUse { Target = $"D{d}", Units = 1 }),
                    new DriverUse { Target = $"S{(s + 1) % 4}", Units = 1 },
                ],
            })],
            Departments = [.. Enumerable.Range(0, 3).Select(d => new OperatingDepartment { Name = $"D{d}", Cost = Money.Zero(yen) })],
        });

        AssertBalanced(result);
        Assert.All(result.Departments, d => Assert.InRange(d.Total.Amount, 33m, 34m));
    }

    [Fact]
    public void GrossCosts_SparseAndDenseForm_Agree()
    {
        var dense = CostAllocation.GrossCosts([100, 200, 5, 6], [0, 1, 2, 3, 4, 0, 5, 6]);
        var sparse = CostAllocation.GrossCosts([100, 200, 5, 6], [0, 3, 6], [1, 2, 3, 0, 2, 3], [1, 2, 3, 4, 5, 6]);

        Assert.Equal(dense.Services, sparse.Services);
        Assert.Equal(dense.Departments, sparse.Departments);
    }

    [Fact]
    public void GrossCosts_LargeSparseCircle_IsProvenByItsResidual()
    {
        var (cost, starts, users, units) = Ring(2_000);
        var result = CostAllocation.GrossCosts(cost, starts, users, units);

        Assert.True(result.Certificate.Sweeps > 0);
        Assert.True(result.Certificate.Residual <= 1e-9 * cost.Sum());
        Reference.AssertClose(cost.Sum(), result.Departments.Sum(), 1e-12, "conservation");
    }

    [Fact]
    public void OriginsOf_IdleThatGoesThroughAnotherPool_IsTheUltimateShare()
    {
        // Pools idle 30 by 14.6875 / 10.3125 / 5 to ns1, ns2, ns3; ns1 28 by 36 / 18 to ns2, ns3: of idle 10.3125 + 14.6875 · 36/54 ends in ns2.
        var result = CostAllocation.Allocate(new CostAllocationInput
        {
            Currency = Currency.Of("EUR"),
            Pools =
            [
                Pool("idle", 30, ("ns1", 14.6875m), ("ns2", 10.3125m), ("ns3", 5m)),
                Pool("ns1", 28, ("ns2", 36m), ("ns3", 18m)),
            ],
            Departments = [Department("ns2", 0), Department("ns3", 7)],
        });

        var origins = result.OriginsOf("ns2");
        Assert.Equal(["idle", "ns1"], origins.Select(o => o.Source));
        Assert.Equal(20.1042, origins[0].ExactAmount, 4);
        Assert.Equal(10.3125 + (14.6875 * 2 / 3), origins[0].ExactAmount, 12);
        Assert.Equal(28 * 2.0 / 3, origins[1].ExactAmount, 12);
        Assert.Equal([("ns2", 20.1042), ("ns3", 9.8958)], result.DestinationsOf("idle").Select(o => (o.Destination, Math.Round(o.ExactAmount, 4))));
        Assert.Equal(7, Assert.Single(result.DestinationsOf("ns3")).ExactAmount);

        static ServicePool Pool(string name, decimal cost, params (string Target, decimal Units)[] uses) => new()
        {
            Name = name,
            Cost = Money.Of(cost, "EUR"),
            Driver = "hours",
            Uses = [.. uses.Select(use => new DriverUse { Target = use.Target, Units = use.Units })],
        };

        static OperatingDepartment Department(string name, decimal cost) => new() { Name = name, Cost = Money.Of(cost, "EUR") };
    }

    [Fact]
    public void GrossCost_OwnUse_IsThatOfTextbooksAndChargesNobodyMore()
    {
        // 20 % own use: x = 100 + 0.2x.
        var result = CostAllocation.GrossCosts([100, 0], [20, 80]);

        Assert.Equal((100.0, 125.0, 100.0), (result.Services[0], result.ServicesWithOwnUse[0], result.Departments[0]));
    }

    [Fact]
    public void GrossCosts_BeyondTheRangeOfDouble_SaysSo()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => CostAllocation.GrossCosts([1.7e308, 1.7e308], [0, 1]));

        Assert.Equal("cost", error.ParamName);
        Assert.Equal(1.7e308, CostAllocation.GrossCosts([1.7e308, 0], [0, 1]).Departments[0]);
        Assert.Equal([2.0, 2.0], CostAllocation.GrossCosts([4, 0, 0], [0, 1e308, 1e308]).Departments);
    }

    [Fact]
    public void GrossCosts_MistakenColumns_Throw()
    {
        Assert.Throws<ArgumentException>(() => CostAllocation.GrossCosts([1, double.NaN], [0, 1]));
        Assert.Throws<ArgumentException>(() => CostAllocation.GrossCosts([1, 2], [0, -1]));
        Assert.Throws<ArgumentException>(() => CostAllocation.GrossCosts([1, 2, 3], [0, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CostAllocation.GrossCosts([1, 2], [0, 2], [1, 1], [1, 1]));
    }

    internal static void AssertBalanced(CostAllocationResult result)
    {
        var kept = result.Unallocated.Select(u => u.Name).ToHashSet();
        Assert.Equal(result.Total, Money.Sum(result.Departments.Select(d => d.Total).Concat(result.Unallocated.Select(u => u.Amount)), result.Total.Currency));
        foreach (var pool in result.Pools)
        {
            var passed = Money.Sum(result.Transfers.Where(t => t.Source == pool.Name).Select(t => t.Amount), result.Total.Currency);
            Assert.Equal(kept.Contains(pool.Name) ? Money.Zero(result.Total.Currency) : pool.Total, passed);
        }

        foreach (var node in result.Pools.Concat(result.Departments))
        {
            Assert.Equal(node.Received, Money.Sum(result.Transfers.Where(t => t.Target == node.Name).Select(t => t.Amount), result.Total.Currency));
        }

        Assert.All(
            result.Transfers,
            t => Assert.True(
                Math.Abs((double)t.Amount.Amount - t.ExactAmount) < (double)result.Total.Currency.MinorUnit * 1.002 + (1e-12 * Math.Abs(t.ExactAmount))));
    }

    private static (double[] Cost, int[] Starts, int[] Users, double[] Units) Ring(int n)
    {
        var (starts, users, units) = (new List<int> { 0 }, new List<int>(), new List<double>());
        for (var s = 0; s < n; s++)
        {
            foreach (var target in new[] { (s + 1) % n, (s + 7) % n, (s + 31) % n, n }.Order())
            {
                users.Add(target);
                units.Add(target == n ? 2 : 1);
            }

            starts.Add(users.Count);
        }

        return ([.. Enumerable.Range(0, n + 1).Select(i => (double)(i % 97))], [.. starts], [.. users], [.. units]);
    }

    /// <summary>The first service's own use, in the sparse form as in the full one.</summary>
    [Fact]
    public void GrossCosts_FirstServiceUsesItself_InBothForms()
    {
        var full = CostAllocation.GrossCosts([100, 0], [25, 75]);
        var sparse = CostAllocation.GrossCosts([100, 0], [0, 2], [0, 1], [25, 75]);

        Assert.Equal(full.ServicesWithOwnUse, sparse.ServicesWithOwnUse);
        Assert.Equal(100 / 0.75, sparse.ServicesWithOwnUse[0], 10);
    }

    [Fact]
    public void GrossCosts_UserBeyondTheLast_IsNamed()
        => Assert.Equal("users", Assert.Throws<ArgumentOutOfRangeException>(() => CostAllocation.GrossCosts([100, 0], [0, 1], [2], [75])).ParamName);

    /// <summary>Costs next to the largest double are certified as any others.</summary>
    [Fact]
    public void GrossCosts_HugeCosts_AreCertified()
    {
        var result = CostAllocation.GrossCosts([1e300, 7e298], [0, 75]);

        Assert.Equal(1e300, result.Services[0]);
        Assert.InRange(result.Departments[0], 1.0699e300, 1.0701e300);
        Assert.InRange(result.Certificate.Residual, 0, 1e285);
    }
}
