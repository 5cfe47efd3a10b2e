using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A row of a mapping of categories.</summary>
public sealed partial record CategoryMapping
{
    /// <summary>What is written, compared as it is but for white space at the ends.</summary>
    public required string From
    {
        get;
        init => field = PlainText.Trim(Guard.NotBlank(value));
    }

    /// <summary>The category it belongs to.</summary>
    public required string To
    {
        get;
        init => field = PlainText.Trim(Guard.NotBlank(value));
    }

    /// <summary>The first day it holds; null for always.</summary>
    public LocalDate? FirstDay { get; init; }

    /// <summary>The last day it holds; null for ever.</summary>
    public LocalDate? LastDay { get; init; }

    internal bool Holds(LocalDate? date)
        => (FirstDay is null || date >= FirstDay) && (LastDay is null || date <= LastDay);

    internal bool Overlaps(CategoryMapping other)
        => (FirstDay is not { } first || other.LastDay is not { } theirLast || first <= theirLast)
            && (LastDay is not { } last || other.FirstDay is not { } theirFirst || theirFirst <= last);
}
