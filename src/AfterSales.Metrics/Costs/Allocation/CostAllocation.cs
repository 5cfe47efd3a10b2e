using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Allocation of indirect cost to the departments that end up with it: direct, step-down, reciprocal.</summary>
/// <remarks>
/// <para><b>Formula.</b> Share p(s, d) = units of s used by d / units of s used by all but itself. Reciprocal: gross cost x = c + Pᵀx, A(s, d) = x(s)·p(s,
/// d). Step-down:
/// in an order, each service passes on its own and received cost to those after it and the departments. Direct: to the departments alone.</para>
/// <para><b>Units.</b> Amounts in one currency, whole minor units; driver units in any unit, each pool its own.</para>
/// <para><b>Domain.</b> Names differ; units not negative (a negative driver is refused, as it would allocate more than the pool); costs in whole minor units,
/// negative pools (credits) allocated like positive ones.</para>
/// <para><b>Edge cases.</b> A pool that nobody it may allocate to used keeps its cost (<see cref="UndefinedReason.ZeroDenominator"/>); pools of a closed
/// loop that reaches
/// no department keep theirs and what they receive (<see cref="UndefinedReason.Singular"/>): all are named, pool by pool, in
/// <see cref="CostAllocationResult.Unallocated"/>.
/// Use of itself changes no total: it only makes a pool's gross cost larger where that counts it (<see cref="AllocatedCost.GrossCost"/>). A pool without cost
/// that others serve passes on what it receives. No pools: departments keep their own cost.</para>
/// <para><b>Method.</b> Strongly connected components in the order of supply; a single pool in closed form; a circle by elimination without subtraction
/// (Grassmann, Taksar,
/// Heyman), accurate however little leaves it; a large sparse one by Gauss–Seidel until its error is proven below 1e-14, or 1e-12 where rounding allows no
/// less. The flows
/// are then rounded as a network: each to one of its two whole neighbors, so that every pool and every department adds up to the cent.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 15; R. Kaplan, The Accounting Review 48, 1973; L. Cox, JASA 82, 1987;
/// B. Doerr and others, Unbiased matrix rounding, SWAT 2006.</para>
/// </remarks>
/// <example>
/// <code>
/// var dense = CostAllocation.GrossCosts([100, 200, 5, 6], [0, 1, 2, 3, 4, 0, 5, 6]);
/// var sparse = CostAllocation.GrossCosts([100, 200, 5, 6], [0, 3, 6], [1, 2, 3, 0, 2, 3], [1, 2, 3, 4, 5, 6]);
/// Console.WriteLine(sparse.Services); // [160.46511627906978, 226.74418604651163]
/// Console.WriteLine(sparse.Departments); // [134.06976744186045, 176.93023255813955]
/// </code>
/// </example>
public static class CostAllocation
{
    /// <summary>
    /// Minor units below which costs, with what pools pass on to each other, are allocated to the minor unit: 2⁵³, as a double holds no larger whole numbers.
    /// </summary>
    public const long MostMinorUnits = 1L << 53;

    /// <summary>Allocates pools to departments.</summary>
    /// <param name="input">Pools with their uses, and departments.</param>
    /// <param name="options">The method; null is <see cref="CostAllocationOptions.Default"/>.</param>
    /// <returns>Totals, the trail, and what could not be allocated.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">A name stands twice, a use names an unknown target, or a cost is finer than the minor unit.</exception>
    /// <exception cref="CurrencyMismatchException">A cost has another currency.</exception>
    /// <exception cref="OverflowException">The costs, with what pools pass on to each other, exceed 9·10¹⁵ minor units.</exception>
    public static CostAllocationResult Allocate(CostAllocationInput input, CostAllocationOptions? options = null)
    {
        Guard.NotNull(input);
        options ??= CostAllocationOptions.Default;
        var book = new AllocationBook(input);
        var order = Order(book, options);
        var network = book.Network(MayServe(book.Pools, order, options.Method));
        return book.Describe(network, ReciprocalSolver.Solve(network), options, order);
    }

    /// <summary>Gross costs and department totals of a large table, unrounded: for thousands of services.</summary>
    /// <param name="cost">Own cost of each service, then of each department.</param>
    /// <param name="units">Units of each service used by each service and department, row by row: services × (services + departments).</param>
    /// <returns>The gross costs and totals with their certificate.</returns>
    /// <exception cref="ArgumentException">The units are no whole number of rows, a number is negative or not finite, or a result is beyond the
    /// range of double.</exception>
    public static GrossCostResult GrossCosts(ReadOnlySpan<double> cost, ReadOnlySpan<double> units)
    {
        Guard.AllFinite(cost, nameof(cost));
        Guard.NoneNegative(units, nameof(units));
        var services = cost.Length == 0 ? 0 : units.Length / cost.Length;
        Guard.SameLength(units.Length, services * cost.Length, nameof(units), "services × (services + departments)");
        Guard.InRange(services, 0, cost.Length, nameof(units));
        if (!NeedsSmallerUnit(cost) && DenseCircle.Solve(cost, units, services) is { } circle)
        {
            return Describe(circle);
        }

        var (targets, rows, ownUse) = (new int[services][], new double[services][], new double[services]);
        for (var s = 0; s < services; s++)
        {
            (targets[s], rows[s]) = Users(units.Slice(s * cost.Length, cost.Length), s);
            ownUse[s] = OwnUse(units[(s * cost.Length) + s], rows[s]);
        }

        return Describe(ServiceNetwork.Of(services, cost.ToArray(), targets, rows, null), ownUse);
    }

    /// <summary>Gross costs and department totals of a large sparse table, unrounded: for thousands of services with a few users each.</summary>
    /// <param name="cost">Own cost of each service, then of each department.</param>
    /// <param name="rowStarts">For each service where its uses start in the two columns, and after the last the end.</param>
    /// <param name="users">Index of the service or department that used it; ascending within a service.</param>
    /// <param name="units">Units used.</param>
    /// <returns>The gross costs and totals with their certificate.</returns>
    /// <exception cref="ArgumentException">Columns differ in length, starts or users are out of order or range, a number is negative or not
    /// finite, or a result is beyond the range of double.</exception>
    public static GrossCostResult GrossCosts(ReadOnlySpan<double> cost, ReadOnlySpan<int> rowStarts, ReadOnlySpan<int> users, ReadOnlySpan<double> units)
    {
        Guard.AllFinite(cost, nameof(cost));
        Guard.NoneNegative(units, nameof(units));
        Guard.SameLength(users.Length, units.Length, nameof(users), nameof(units));
        Guard.InRange(rowStarts.Length, 1, cost.Length + 1, nameof(rowStarts));
        var services = rowStarts.Length - 1;
        var (targets, rows, ownUse) = (new int[services][], new double[services][], new double[services]);
        for (var s = 0; s < services; s++)
        {
            var start = Guard.InRange(rowStarts[s], 0, users.Length, nameof(rowStarts));
            var end = Guard.InRange(rowStarts[s + 1], rowStarts[s], users.Length, nameof(rowStarts));
            (targets[s], rows[s]) = (users.Slice(start, end - start).ToArray(), units.Slice(start, end - start).ToArray());
            for (var k = 0; k < targets[s].Length; k++)
            {
                Guard.InRange(targets[s][k], k == 0 ? 0 : targets[s][k - 1] + 1, cost.Length - 1, nameof(users));
            }

            var self = Array.BinarySearch(targets[s], s);
            ownUse[s] = self < 0 ? 1 : OwnUse(rows[s][self], rows[s].Where((_, k) => k != self).ToArray());
        }

        return Describe(ServiceNetwork.Of(services, cost.ToArray(), targets, rows, null), ownUse);
    }

    /// <summary>Those who used a service, itself not counted, and how much.</summary>
    private static (int[] Targets, double[] Units) Users(ReadOnlySpan<double> row, int service)
    {
        var count = 0;
        for (var d = 0; d < row.Length; d++)
        {
            count += row[d] > 0 && d != service ? 1 : 0;
        }

        var (targets, units, next) = (new int[count], new double[count], 0);
        for (var d = 0; d < row.Length; d++)
        {
            if (row[d] > 0 && d != service)
            {
                (targets[next], units[next]) = (d, row[d]);
                next++;
            }
        }

        return (targets, units);
    }

    /// <summary>How many times its units used by others each service has with its own use; 1 where only it used any.</summary>
    private static double OwnUse(double own, double[] others)
    {
        if (own == 0)
        {
            return 1;
        }

        var (scale, used) = (own, 0.0);
        foreach (var units in others)
        {
            scale = Math.Max(scale, units);
        }

        foreach (var units in others)
        {
            used += units / scale;
        }

        return used > 0 ? 1 + (own / scale / used) : 1;
    }

    private static bool NeedsSmallerUnit(ReadOnlySpan<double> cost)
    {
        foreach (var amount in cost)
        {
            if (Math.Abs(amount) > 1e290)
            {
                return true;
            }
        }

        return false;
    }

    private static GrossCostResult Describe(DenseCircle circle)
    {
        var ownUse = new double[circle.Services];
        foreach (var gross in circle.Gross)
        {
            Guard.Representable(gross, "cost");
        }

        for (var s = 0; s < ownUse.Length; s++)
        {
            ownUse[s] = Guard.Representable(circle.Gross[s] * circle.OwnUse[s], "units");
        }

        return new GrossCostResult
        {
            Services = FrozenList.Copy<double>(circle.Gross.AsSpan(0, circle.Services)),
            ServicesWithOwnUse = FrozenList.Own(ownUse),
            Departments = FrozenList.Copy<double>(circle.Gross.AsSpan(circle.Services)),
            Unallocated = FrozenList<int>.Empty,
            Certificate = new() { Residual = circle.Residual, Circles = 1, LargestCircle = circle.Services, Sweeps = 0 },
        };
    }

    private static GrossCostResult Describe(ServiceNetwork network, double[] ownUse)
    {
        // A power of two changes no digit and leaves room for sums; what is too large at the end is said of the cost.
        var unit = NeedsSmallerUnit(network.Cost) ? 1.0 / 1_125_899_906_842_624 : 1;
        for (var node = 0; node < network.Nodes; node++)
        {
            network.Cost[node] *= unit;
        }

        var solver = ReciprocalSolver.Solve(network);
        for (var node = 0; node < network.Nodes; node++)
        {
            solver.Gross[node] = Guard.Representable(solver.Gross[node] / unit, "cost");
            network.Cost[node] /= unit;
        }

        return new GrossCostResult
        {
            Services = FrozenList.Copy<double>(solver.Gross.AsSpan(0, network.Pools)),
            ServicesWithOwnUse = FrozenList.Own(ownUse.Select((times, s) => Guard.Representable(solver.Gross[s] * times, "units")).ToArray()),
            Departments = FrozenList.Copy<double>(solver.Gross.AsSpan(network.Pools)),
            Unallocated = FrozenList.Own(Enumerable.Range(0, network.Pools).Where(s => network.Stuck[s] is not null && solver.Gross[s] != 0).ToArray()),
            Certificate = AllocationBook.Certify(solver),
        };
    }

    private static Func<int, int, bool>? MayServe(int pools, int[] order, AllocationMethod method)
    {
        if (method == AllocationMethod.Reciprocal)
        {
            return null;
        }

        if (method == AllocationMethod.Direct)
        {
            return (_, target) => target >= pools;
        }

        var rank = new int[pools];
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        return (pool, target) => target >= pools || rank[target] > rank[pool];
    }

    private static int[] Order(AllocationBook book, CostAllocationOptions options)
    {
        var given = Enumerable.Range(0, book.Pools);
        return (options.Method, options.Order) switch
        {
            (AllocationMethod.StepDown, StepDownOrder.ShareToOtherServices) => [.. given.OrderByDescending(book.ShareToOtherServices)],
            (AllocationMethod.StepDown, StepDownOrder.OwnCost) => [.. given.OrderByDescending(book.OwnCost)],
            _ => [.. given],
        };
    }
}
