using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>A date whose shifts replace those of the week: a stocktaking Saturday, a half day before a feast.</summary>
public sealed partial record SpecialDay
{
    /// <summary>The local date on which its shifts start.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Its shifts; empty when nobody works.</summary>
    public required IReadOnlyList<Shift> Shifts { get; init => field = FrozenList.Copy(value); }
}
