using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Granger test: does the past of one series help to foresee another, beyond that one's own past.</summary>
/// <remarks>
/// <para><b>Formula.</b> yₜ on a constant, p lags of y and p lags of x; F = ((RSS₀ − RSS)/p)/(RSS/(m − 2p − 1)), RSS₀ without the lags of x, m periods.
/// The order p has the smallest m·ln(RSS/m) + (2p + 1)·ln m, all orders over the same periods.</para>
/// <para><b>Units.</b> Lags in periods.</para>
/// <para><b>Domain.</b> Two columns of one length without gaps, both about stationary. "Precedes", not "causes": a third series may lead both.</para>
/// <para><b>Edge cases.</b> Fewer than 3·maximum order + 2 periods: <see cref="UndefinedReason.SmallSample"/> (none:
/// <see cref="UndefinedReason.NoData"/>). A column that the others determine (a constant one): <see cref="UndefinedReason.Singular"/>. A perfect fit:
/// <see cref="UndefinedReason.ZeroVariance"/>. A gap of one of two series: <see cref="UndefinedReason.MissingInput"/> and its place.</para>
/// <para><b>Method.</b> Least squares by orthogonal decomposition.</para>
/// <para><b>Source.</b> C. W. J. Granger, Econometrica 37, 1969.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] visits = [1, 5, 2, 4, 3, 6, 9, 1, 7, 2, 8, 3], parts = [2, 1.2, 4.9, 2.3, 3.8, 3.1, 6.2, 8.7, 1.1, 7.2, 1.8, 8.3];
/// var result = GrangerTest.Compute(leader: visits, follower: parts, maximumOrder: 1);
/// Console.WriteLine($"F({result.Numerator}, {result.Denominator}) = {result.LeaderPrecedesFollower:F0}"); // F(1, 8) = 1365
/// Console.WriteLine($"visits foretell parts by {result.Order} month"); // visits foretell parts by 1 month
/// </code>
/// </example>
public static class GrangerTest
{
    private const double Tolerance = 1e-9;

    /// <summary>The test in one direction: does the leader precede the follower.</summary>
    /// <param name="leader">Finite values in time order.</param>
    /// <param name="follower">One for each of <paramref name="leader"/>.</param>
    /// <param name="maximumOrder">Most lags tried, from 1 to 100.</param>
    /// <returns>F, p-value and the order chosen.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, the lengths differ, or the order is outside its domain.</exception>
    public static GrangerResult Compute(ReadOnlySpan<double> leader, ReadOnlySpan<double> follower, int maximumOrder = 4)
    {
        Guard.SameLength(follower.Length, leader.Length, nameof(follower), nameof(leader));
        Guard.InRange(maximumOrder, 1, 100);
        return Of(SeriesValues.Checked(leader, nameof(leader)), SeriesValues.Checked(follower, nameof(follower)), maximumOrder);
    }

    /// <summary>The test of two series over the same periods; where one of them has a partial last period it is left out of both.</summary>
    /// <param name="leader">What is thought to lead.</param>
    /// <param name="follower">The other, of the same periods.</param>
    /// <param name="maximumOrder">Most lags tried, from 1 to 100.</param>
    /// <returns>F, p-value and the order chosen; nothing but the place of the first gap where there is one.</returns>
    /// <exception cref="ArgumentException">A series is null, they are not of the same periods, or the order is outside its domain.</exception>
    public static GrangerResult Compute(Series leader, Series follower, int maximumOrder = 4)
    {
        Guard.InRange(maximumOrder, 1, 100);
        var (x, y, gap) = SeriesPair.Of(leader, follower, nameof(leader), nameof(follower));
        return gap is null ? Of(x, y, maximumOrder) : Undefined(UndefinedReason.MissingInput, x.Length, 0) with { FirstGap = gap };
    }

    private static GrangerResult Of(double[] x, double[] y, int maximumOrder)
    {
        var periods = x.Length - maximumOrder;
        if (periods < (2 * maximumOrder) + 2)
        {
            return Undefined(x.Length == 0 ? UndefinedReason.NoData : UndefinedReason.SmallSample, Math.Max(periods, 0), 0) with
            {
                PeriodsMissing = (2 * maximumOrder) + 2 - periods,
            };
        }

        // A high level would pass what moves around it for rounding.
        (x, y) = (Correlations.Centered(x), Correlations.Centered(y));
        var (best, order) = (double.PositiveInfinity, 0);
        for (var p = 1; p <= maximumOrder; p++)
        {
            if (Remainder(x, y, p, maximumOrder, p) is not { } candidate)
            {
                return Undefined(UndefinedReason.Singular, periods, p);
            }

            var bic = candidate > 0 ? (periods * Elementary.Log(candidate / periods)) + (((2 * p) + 1) * Elementary.Log(periods)) : double.NegativeInfinity;
            (best, order) = bic < best ? (bic, p) : (best, order);
        }

        var full = Remainder(x, y, order, maximumOrder, order)!.Value;
        var without = Remainder(x, y, order, maximumOrder, 0)!.Value;
        var denominator = periods - (2 * order) - 1;
        if (!(full > 1e-20 * Correlations.Product(y, y, 0)))
        {
            return Undefined(UndefinedReason.ZeroVariance, periods, order);
        }

        var f = Figures.Finite(Math.Max((without - full) / order / (full / denominator), 0));
        return new GrangerResult
        {
            Count = periods,
            Order = order,
            LeaderPrecedesFollower = f,
            PValue = f.Select(value => FDistribution.Survival(value, order, denominator)),
            Numerator = order,
            Denominator = denominator,
        };
    }

    /// <summary>Residual sum of squares; null where a column is determined by others.</summary>
    private static double? Remainder(double[] x, double[] y, int order, int skipped, int lagsOfLeader)
    {
        var columns = new List<double[]> { Enumerable.Repeat(1.0, y.Length - skipped).ToArray() };
        for (var k = 1; k <= order; k++)
        {
            columns.Add(y.AsSpan(skipped - k, y.Length - skipped).ToArray());
        }

        for (var k = 1; k <= lagsOfLeader; k++)
        {
            columns.Add(x.AsSpan(skipped - k, y.Length - skipped).ToArray());
        }

        var fit = LeastSquares.Of(columns.ToArray(), hasConstant: true, Tolerance);
        if (fit.Rank < columns.Count)
        {
            return null;
        }

        var rest = y.AsSpan(skipped).ToArray();
        fit.Project(rest);
        return Correlations.Product(rest, rest, 0);
    }

    private static GrangerResult Undefined(UndefinedReason reason, int count, int order)
    {
        var none = Figure.Undefined<double>(reason);
        return new GrangerResult { Count = count, Order = order, LeaderPrecedesFollower = none, PValue = none, Numerator = order, Denominator = 0 };
    }
}
