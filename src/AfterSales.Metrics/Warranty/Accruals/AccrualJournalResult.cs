using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="AccrualJournal"/> made.</summary>
public sealed partial record AccrualJournalResult
{
    /// <summary>The lines, one for each product.</summary>
    public required IReadOnlyList<JournalLine> Lines { get; init => field = FrozenList.Keep(value); }

    /// <summary>The provision, credited; 0 when it falls.</summary>
    public required Money CreditProvision { get; init; }

    /// <summary>The provision, debited; 0 when it rises.</summary>
    public required Money DebitProvision { get; init; }
}
