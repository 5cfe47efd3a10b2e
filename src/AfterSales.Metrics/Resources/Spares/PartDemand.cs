using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>How fast repairs use up spare parts: from the parts of repair orders and maintenance requests to a demand rate for stocking.</summary>
/// <remarks>
/// <para><b>Formula.</b> Used = Σ (taken − returned); rate = used / days of the window. An order is one demand, of all pieces it used of a part
/// together.</para>
/// <para><b>Units.</b> Pieces for each day of 24 hours.</para>
/// <para><b>Domain.</b> Lines in any order; the window has a length. A year without use of a part is no line: stock lists know it, orders do not.</para>
/// <para><b>Edge cases.</b> What came back unused is no demand; an order that returned everything counts none. Lines outside the window are counted apart.
/// A part of which nothing was used has the rate 0 and the upper limit of no event. More returned than taken is refused. No line: no part.</para>
/// <para><b>Method.</b> Exact sums. The interval takes orders as a Poisson process whose sizes vary (gamma method): for single pieces it is the exact one of
/// a Poisson rate, for larger sizes wider, as few large orders say less than many small ones.</para>
/// <para><b>Source.</b> M. Fay and E. Feuer, Confidence intervals for directly standardized rates, Statistics in Medicine 16, 1997; F. Garwood, Biometrika
/// 28, 1936.</para>
/// </remarks>
/// <example>
/// <code>
/// PartUsage Used(int day, decimal pieces) =&gt; new() { Part = "Filter", At = Instant.FromUtc(2026, 4, day, 9, 0), Order = $"R-{day}", Taken = pieces };
/// var april = new Interval(Instant.FromUtc(2026, 4, 1, 0, 0), Instant.FromUtc(2026, 5, 1, 0, 0));
/// var filter = PartDemand.Compute([Used(2, 1), Used(9, 1), Used(16, 1)], april).Parts[0];
/// Console.WriteLine($"{filter.Used} pieces in {filter.Orders} orders, {filter.PerDay:F3} a day"); // 3 pieces in 3 orders, 0.100 [0.021, 0.292] a day
/// </code>
/// </example>
public static class PartDemand
{
    /// <summary>The demand for each part.</summary>
    /// <param name="usages">The lines; read once.</param>
    /// <param name="window">The window, end excluded; both ends known.</param>
    /// <param name="level">Confidence level of the intervals, strictly between 0 and 1.</param>
    /// <returns>Each part's demand.</returns>
    /// <exception cref="ArgumentException">A line is null, more was returned than taken, the window has no length or no end, or <paramref name="level"/>
    /// is not inside (0, 1).</exception>
    /// <exception cref="OverflowException">A sum of pieces exceeds the largest decimal.</exception>
    public static PartDemandResult Compute(IEnumerable<PartUsage> usages, Interval window, double level = Estimate.DefaultLevel)
    {
        Guard.Between(level, 0, 1);
        var days = Guard.Positive(Guard.Bounded(window).Duration, nameof(window)).TotalDays;
        var all = Guard.Items(usages);
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Returned > all[i].Taken)
            {
                throw Guard.Item(nameof(usages), Guard.Text($"must not return more than the {all[i].Taken} taken"), i, all[i].Returned);
            }
        }

        var inside = all.Where(u => window.Contains(u.At)).ToList();
        return new PartDemandResult
        {
            Days = days,
            Parts = FrozenList.Own(inside.GroupBy(u => u.Part, StringComparer.Ordinal)
                .Select(part => Line(part.Key, [.. part], days, level)).OrderByDescending(line => line.Used).ToArray()),
            OutsideWindow = all.Length - inside.Count,
        };
    }

    private static PartDemandLine Line(string part, List<PartUsage> usages, double days, double level)
    {
        // A line without an order is one of its own.
        var sizes = usages.Select((usage, i) => (usage, Order: usage.Order is { } order ? (order, -1) : (string.Empty, i))).GroupBy(u => u.Order)
            .Select(order => order.Sum(u => u.usage.Taken - u.usage.Returned)).Where(size => size > 0).ToArray();
        var used = sizes.Sum();
        var (lower, upper) = Limits((double)used, sizes.Sum(size => (double)size * (double)size), sizes.Length == 0 ? 1 : (double)sizes.Max(), (1 - level) / 2);
        return new PartDemandLine
        {
            Part = part,
            Orders = sizes.Length,
            Taken = usages.Sum(u => u.Taken),
            Returned = usages.Sum(u => u.Returned),
            Used = used,
            PerDay = Estimate.Of((double)used / days, lower / days, upper / days, level, IntervalMethod.ChiSquare),
        };
    }

    /// <summary>The limits of an expected quantity by its sum, its variance Σ size² and the largest size.</summary>
    private static (double Lower, double Upper) Limits(double sum, double variance, double largest, double tail)
    {
        var (above, spread) = (sum + largest, variance + (largest * largest));
        return (
            sum == 0 ? 0 : GammaDistribution.Quantile(tail, sum * sum / variance, variance / sum),
            GammaDistribution.InverseSurvival(tail, above * above / spread, spread / above));
    }
}
