using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="ServiceValue"/> found.</summary>
public sealed partial record ServiceValueResult
{
    /// <summary>How service came to those who had it: no more than this allows may be said.</summary>
    public required EffectDesign Design { get; init; }

    /// <summary>The segments, in order.</summary>
    public required IReadOnlyList<ServiceValueSegmentResult> Segments
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Worth of all segments, if the uplift lasts.</summary>
    public required Estimate Headline { get; init; }
}
