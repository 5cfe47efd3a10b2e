using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>A unit in which large numbers of a picture are counted: thousands, millions; 万 and 亿 in Chinese.</summary>
public sealed partial record NumberUnit
{
    /// <summary>Thousands (k), millions (M), billions (bn): <c>12.3 k</c>.</summary>
    public static IReadOnlyList<NumberUnit> Default { get; } = FrozenList.Own(
        [new NumberUnit { Size = 1e3, Name = " k" }, new NumberUnit { Size = 1e6, Name = " M" }, new NumberUnit { Size = 1e9, Name = " bn" }]);

    /// <summary>What one of it is.</summary>
    public required double Size { get; init => field = Guard.Positive(value); }

    /// <summary>What is written behind the number, with the space before it where there is one.</summary>
    public required string Name { get; init => field = Guard.NotNull(value); }
}
