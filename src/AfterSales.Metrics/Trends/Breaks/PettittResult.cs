using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>What a <see cref="PettittTest"/> found.</summary>
public sealed partial record PettittResult
{
    /// <summary>Values that count.</summary>
    public required int Count { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Periods left out because their value is missing.</summary>
    public required int Missing { get; init; }

    /// <summary>K: greatest difference of pairs won by one side.</summary>
    public required long Statistic { get; init; }

    /// <summary>Where K is reached: last positions before the break, from 1, among the values that count; several where they tie.</summary>
    public required IReadOnlyList<int> Positions { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Approximate p-value 2·exp(−6K²/(n³ + n²)), at most 1.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>Exact p-value over all orders of the values, up to eight of them.</summary>
    public required Figure<double> ExactPValue { get; init; }
}
