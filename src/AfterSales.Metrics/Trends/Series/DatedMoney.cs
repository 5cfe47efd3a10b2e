using NodaTime;

namespace AfterSales.Metrics.Trends;

/// <summary>An amount of money and the date it belongs to.</summary>
public sealed partial record DatedMoney
{
    /// <summary>The date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }
}
