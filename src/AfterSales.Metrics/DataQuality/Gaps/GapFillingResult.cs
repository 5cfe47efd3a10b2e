using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A series with its gaps filled as far as they could be.</summary>
public sealed partial record GapFillingResult
{
    /// <summary>The series; null where a value is still missing.</summary>
    public required IReadOnlyList<double?> Values
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The positions that were filled.</summary>
    public required IReadOnlyList<int> Filled
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The positions still missing.</summary>
    public required IReadOnlyList<int> Remaining
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How much of the series is filled rather than measured.</summary>
    public required Figure<double> FilledShare { get; init; }
}
