using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="SatisfactionIndex"/> found, with its ingredients.</summary>
public sealed partial record SatisfactionIndexResult
{
    /// <summary>The index, 0 … 100, with its interval cut to that range.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>The same with the interval as its method gives it.</summary>
    public required Estimate UnclampedIndex { get; init; }

    /// <summary>Whether a limit of <see cref="Headline"/> was cut to 0 … 100.</summary>
    public bool IsClamped => Headline.Lower != UnclampedIndex.Lower || Headline.Upper != UnclampedIndex.Upper;

    /// <summary>The questions in the order given.</summary>
    public required IReadOnlyList<SatisfactionIndexItemResult> Items
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
