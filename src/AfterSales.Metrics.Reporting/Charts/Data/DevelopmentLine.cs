using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>One origin of a claims triangle by age: as far as it is known, and as it is expected to go on.</summary>
public sealed partial record DevelopmentLine
{
    /// <summary>The origin: a year, a quarter.</summary>
    public required string Name { get; init => field = Guard.NotNull(value); }

    /// <summary>Known values by age, from the first.</summary>
    public required IReadOnlyList<double> Known { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The expected values of the ages that follow.</summary>
    /// <value>Empty: nothing is expected.</value>
    public IReadOnlyList<double> Expected { get; init => field = FrozenList.Copy(Guard.NotNull(value)); } = [];
}
