using System.Buffers;
using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>From flows to rates: the workspace, the solver, and roots turned into figures.</summary>
[SkipLocalsInit]
internal static unsafe class RateOfReturnEngine
{
    private const int OnStack = 256;

    /// <summary>Above e^691 = 2⁹⁹⁷ the split of a product into exact halves, a factor of 2²⁷, exceeds a double.</summary>
    private const double LargestInTwoDoubles = 690;

    // ln 2 · 64 in two doubles.
    private const double LargeHigh = 44.3614195558365;
    private const double LargeLow = 1.4841899608616317e-15;

    /// <summary>The rate of one series; all log rates, as many as fit, into <paramref name="logRates"/>, and everything into a result if asked.</summary>
    public static RateOfReturn Run(in RateOfReturnInput input, Span<double> logRates, bool wantsResult, out RateOfReturnResult? result)
    {
        var stride = FlowSeries.Stride(input.Count);
        if (input.Count <= OnStack)
        {
            var workspace = stackalloc double[FlowSeries.Regions * stride];
            return Run(input, new FlowSeries(workspace, stride), logRates, wantsResult, out result);
        }

        var rented = ArrayPool<double>.Shared.Rent(FlowSeries.Regions * stride);
        try
        {
            fixed (double* workspace = rented)
            {
                return Run(input, new FlowSeries(workspace, stride), logRates, wantsResult, out result);
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>e^x − 1 of a number in two doubles; undefined above what a double holds, never down to −1.</summary>
    internal static Figure<double> Rate(double high, double low)
    {
        if (high < -37)
        {
            return Figure.Of(-0.99999999999999989);
        }

        if (high <= LargestInTwoDoubles)
        {
            var (value, rest) = DiscountKernel.Exp<ScalarOps, double>(default, high, low);
            return Figure.Of(Math.Max((value - 1) + rest, -0.99999999999999989));
        }

        // Halves of a product overflow beyond 2⁹⁹⁶ (e^690): up to the largest double by a factor of 2⁶⁴ taken out first, exactly.
        var reduced = high - LargeHigh;
        var lost = ((high - reduced) - LargeHigh) + (low - LargeLow);
        var large = reduced > LargestInTwoDoubles ? double.PositiveInfinity : DiscountKernel.Exp<ScalarOps, double>(default, reduced, lost).Value * 18_446_744_073_709_551_616.0;
        return double.IsInfinity(large) ? Figure.Undefined<double>(UndefinedReason.Overflow) : Figure.Of(large);
    }

    private static RateOfReturn Run(in RateOfReturnInput input, FlowSeries flows, Span<double> logRates, bool wantsResult, out RateOfReturnResult? result)
    {
        result = null;
        if (input.Count == 0)
        {
            result = wantsResult ? Describe(default, flows, []) : null;
            return default;
        }

        input.LoadInto(ref flows);
        var solver = new RateSolver(in flows);
        var status = solver.Solve();
        var count = solver.RootCount;
        var units = input.TicksPerUnit;
        for (var i = 0; i < count; i++)
        {
            Scale(ref flows.RootHigh[i], ref flows.RootLow[i], units);
            if (i < logRates.Length)
            {
                logRates[i] = flows.RootHigh[i];
            }
        }

        RateOfReturn rate;
        if (status is RateOfReturnStatus.Unique or RateOfReturnStatus.Multiple)
        {
            var chosen = count == 1 ? 0 : Choose(flows, count, input.Choice, input.Guess);
            rate = new RateOfReturn(
                status, solver.Evaluations, count, Rate(flows.RootHigh[chosen], flows.RootLow[chosen]), Figure.Of(flows.RootHigh[chosen]),
                Figure.Of(flows.RootResidual[chosen]));
        }
        else
        {
            var none = Figure.Undefined<double>(Reason(status));
            rate = new RateOfReturn(status, solver.Evaluations, count, none, none, none);
        }

        if (wantsResult)
        {
            var unresolved = new double[solver.UnresolvedCount];
            for (var i = 0; i < unresolved.Length; i++)
            {
                unresolved[i] = flows.Unresolved[i] * units;
            }

            Array.Sort(unresolved);
            result = Describe(rate, flows, unresolved);
        }

        return rate;
    }

    private static RateOfReturnResult Describe(in RateOfReturn rate, in FlowSeries flows, double[] unresolved)
    {
        var roots = new RateOfReturnRoot[rate.RootCount];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = new RateOfReturnRoot
            {
                Rate = Rate(flows.RootHigh[i], flows.RootLow[i]),
                LogRate = flows.RootHigh[i],
                Residual = flows.RootResidual[i],
            };
        }

        return new RateOfReturnResult
        {
            Status = rate.Status,
            Rate = rate.Rate,
            LogRate = rate.LogRate,
            Residual = rate.Residual,
            Roots = FrozenList.Own(roots),
            UnresolvedLogRates = FrozenList.Own(unresolved),
            FlowCount = flows.Count,
            SignChanges = flows.SignChanges,
            Evaluations = rate.Evaluations,
        };
    }

    /// <summary>A root for one tick becomes one for a year or period, in two doubles.</summary>
    private static void Scale(ref double high, ref double low, double units)
    {
        var scaled = new DoubleDouble(high, low) * units;
        high = scaled.High;
        low = scaled.Low;
    }

    private static int Choose(in FlowSeries flows, int count, RateOfReturnChoice choice, double guess)
    {
        if (choice == RateOfReturnChoice.Lowest)
        {
            return 0;
        }

        if (choice == RateOfReturnChoice.Highest)
        {
            return count - 1;
        }

        var target = choice == RateOfReturnChoice.NearestGuess ? guess : 0;
        var (chosen, nearest) = (0, double.PositiveInfinity);
        for (var i = 0; i < count; i++)
        {
            var distance = Rate(flows.RootHigh[i], flows.RootLow[i]).Value is { } rate ? Math.Abs(rate - target) : double.MaxValue;
            if (distance <= nearest)
            {
                (chosen, nearest) = (i, distance);
            }
        }

        return chosen;
    }

    private static UndefinedReason Reason(RateOfReturnStatus status) => status switch
    {
        RateOfReturnStatus.Empty => UndefinedReason.NoData,
        RateOfReturnStatus.IdenticallyZero => UndefinedReason.IdenticallyZero,
        RateOfReturnStatus.NoSignChange => UndefinedReason.NoSignChange,
        RateOfReturnStatus.NoRoot => UndefinedReason.NoSolution,
        _ => UndefinedReason.Unresolved,
    };
}
