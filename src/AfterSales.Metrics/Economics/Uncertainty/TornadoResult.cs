using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="Tornado"/> found.</summary>
public sealed partial record TornadoResult
{
    /// <summary>The figure with every driver at its base.</summary>
    public required Figure<double> Base { get; init; }

    /// <summary>A bar for each driver, the widest first.</summary>
    public required IReadOnlyList<TornadoBar> Bars
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
