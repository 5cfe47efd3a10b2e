using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>How a <see cref="ParetoAnalysis"/> draws its lines.</summary>
public sealed partial record ParetoOptions
{
    /// <summary>Class A up to 80 %, B up to 95 %, C beyond.</summary>
    public static ParetoOptions Default { get; } = new();

    /// <summary>
    /// The cumulative shares at which classes end, ascending, above 0 and at most 1; by default 0.8 and 0.95. One more class than thresholds, named from A.
    /// </summary>
    /// <exception cref="ArgumentException">A threshold is out of range or not above the one before, or there are more than 25.</exception>
    public IReadOnlyList<decimal> Thresholds
    {
        get;
        init => field = Check(value);
    }
    = FrozenList.Own([0.8m, 0.95m]);

    private static FrozenList<decimal> Check(IReadOnlyList<decimal> thresholds)
    {
        Guard.InRange(Guard.NotNull(thresholds, nameof(Thresholds)).Count, 0, 25, "Number of thresholds");
        for (var i = 0; i < thresholds.Count; i++)
        {
            if (thresholds[i] <= (i == 0 ? 0 : thresholds[i - 1]) || thresholds[i] > 1)
            {
                throw Guard.Item(nameof(Thresholds), "must ascend from above 0 to at most 1", i, thresholds[i]);
            }
        }

        return FrozenList.Copy(thresholds);
    }
}
