using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Budgets;

/// <summary>An amount spent on a line on a day; credits stand below zero.</summary>
public sealed partial record SpentAmount
{
    /// <summary>The line; compared exactly.</summary>
    public required string Line
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }
}
