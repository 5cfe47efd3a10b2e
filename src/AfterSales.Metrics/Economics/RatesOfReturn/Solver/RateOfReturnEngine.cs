using System.Buffers;
using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>From flows to rates: the workspace, the solver, and roots turned into figures.</summary>
[SkipLocalsInit]
internal static unsafe partial class RateOfReturnEngine
{
    private const int OnStack = 256;

    /// <summary>Above e^691 = 2⁹⁹⁷ the split of a product into exact halves, a factor of 2²⁷, exceeds a double.</summary>
    private const double LargestInTwoDoubles = 690;

    /// <summary>Below, a rate is the double next to −1.</summary>
    private const double LowestThatShows = -37;
    private const double LeastRate = -0.99999999999999989;

    // ln 2 · 64 in two doubles.
    private const double LargeHigh = 44.3614195558365;
    private const double LargeLow = 1.4841899608616317e-15;

    /// <summary>The rate of one series, and its log rates, as many as fit; up to 256 flows without memory of its own.</summary>
    public static RateOfReturn Rate(in RateOfReturnInput input, Span<double> logRates)
    {
        var stride = FlowSeries.Stride(input.Count);
        if (input.Count <= OnStack)
        {
            var workspace = stackalloc double[(FlowSeries.Regions * stride) + CacheLine.Doubles];
            var flows = new FlowSeries(CacheLine.Begin(workspace), stride);
            return Load(input, &flows).Rate(logRates);
        }

        var rented = ArrayPool<double>.Shared.Rent((FlowSeries.Regions * stride) + CacheLine.Doubles);
        try
        {
            fixed (double* workspace = rented)
            {
                var flows = new FlowSeries(CacheLine.Begin(workspace), stride);
                return Load(input, &flows).Rate(logRates);
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>Everything about one series.</summary>
    public static RateOfReturnResult Result(in RateOfReturnInput input)
    {
        var stride = FlowSeries.Stride(input.Count);
        var rented = ArrayPool<double>.Shared.Rent((FlowSeries.Regions * stride) + CacheLine.Doubles);
        try
        {
            fixed (double* workspace = rented)
            {
                var flows = new FlowSeries(CacheLine.Begin(workspace), stride);
                return Load(input, &flows).Result();
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>Whether e^x of a root shows in a rate, and is found in two doubles.</summary>
    internal static bool IsWithinTwoDoubles(double high) => high is >= LowestThatShows and <= LargestInTwoDoubles;

    /// <summary>A rate from what it makes of one.</summary>
    internal static Figure<double> Less1(double growth, double low) => Figure.Of(Math.Max((growth - 1) + low, LeastRate));

    /// <summary>e^x − 1 of a number in two doubles; undefined above what a double holds, never down to −1.</summary>
    internal static Figure<double> Rate(double high, double low)
    {
        if (IsWithinTwoDoubles(high))
        {
            var value = DiscountKernel.Exp(high, low, out var rest);
            return Less1(value, rest);
        }

        if (high < 0)
        {
            return Figure.Of(LeastRate);
        }

        // Halves of a product overflow beyond 2⁹⁹⁶ (e^690): up to the largest double by a factor of 2⁶⁴ taken out first, exactly.
        var reduced = high - LargeHigh;
        var lost = ((high - reduced) - LargeHigh) + (low - LargeLow);
        var large = reduced > LargestInTwoDoubles
            ? double.PositiveInfinity
            : DiscountKernel.Exp(reduced, lost, out _) * 18_446_744_073_709_551_616.0;
        return double.IsInfinity(large) ? Figure.Undefined<double>(UndefinedReason.Overflow) : Figure.Of(large);
    }

    /// <summary>The rates of flows that are loaded.</summary>
    internal static SolvedRates Solve(scoped in RateOfReturnInput input, FlowSeries* flows)
    {
        var solver = new RateSolver(flows);
        var status = solver.Solve();
        return Solved(input, flows, status, (solver.RootCount, solver.UnresolvedCount, solver.Evaluations));
    }

    /// <summary>The roots in the columns of the flows, for one tick each, become those for a year or period.</summary>
    internal static SolvedRates Solved(
        scoped in RateOfReturnInput input, FlowSeries* flows, RateOfReturnStatus status, (int Roots, int Unresolved, int Evaluations) counts)
    {
        var units = input.TicksPerUnit;
        for (var i = 0; i < counts.Roots; i++)
        {
            Scale(ref flows->RootHigh[i], ref flows->RootLow[i], units);
        }

        return new SolvedRates(in input, flows, status, counts);
    }

    private static SolvedRates Load(scoped in RateOfReturnInput input, FlowSeries* flows)
    {
        if (input.Count == 0)
        {
            return new SolvedRates(input, flows, RateOfReturnStatus.Empty, default);
        }

        input.LoadInto(ref *flows);
        return Solve(input, flows);
    }

    /// <summary>A root for one tick becomes one for a year or period, in two doubles.</summary>
    internal static void Scale(ref double high, ref double low, double units)
    {
        var scaled = new DoubleDouble(high, low) * units;
        high = scaled.High;
        low = scaled.Low;
    }
}
