using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>One driver's row of a <see cref="SwitchingValue"/> search.</summary>
public sealed partial record SwitchingValueRow
{
    /// <summary>The driver.</summary>
    public required Driver Driver { get; init; }

    /// <summary>The driver's value at which the figure crosses the target, nearest to its base.</summary>
    public required Figure<double> Value { get; init; }

    /// <summary>How far that is from the base, as a fraction of the base's size.</summary>
    public required Figure<double> RelativeChange { get; init; }

    /// <summary>All crossings found, ascending.</summary>
    public required IReadOnlyList<double> All
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
