using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>What all flows up to a date add up to.</summary>
public sealed partial record DatedBalance
{
    /// <summary>The date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The balance, in units of the currency.</summary>
    public required double Balance { get; init; }
}
