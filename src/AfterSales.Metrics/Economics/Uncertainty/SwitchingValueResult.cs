using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="SwitchingValue"/> found.</summary>
public sealed partial record SwitchingValueResult
{
    /// <summary>The figure's value at which the decision switches.</summary>
    public required double Target { get; init; }

    /// <summary>The figure with every driver at its base.</summary>
    public required Figure<double> Base { get; init; }

    /// <summary>A row for each driver, in the input's order.</summary>
    public required IReadOnlyList<SwitchingValueRow> Rows
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
