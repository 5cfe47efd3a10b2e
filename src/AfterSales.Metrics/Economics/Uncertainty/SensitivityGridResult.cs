using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="SensitivityGrid"/> found.</summary>
public sealed partial record SensitivityGridResult
{
    /// <summary>The driver and values of the rows.</summary>
    public required SensitivityAxis Rows { get; init; }

    /// <summary>The driver and values of the columns.</summary>
    public required SensitivityAxis Columns { get; init; }

    /// <summary>The figure with every driver at its base.</summary>
    public required Figure<double> Base { get; init; }

    /// <summary>The figure by row, then by column.</summary>
    public required IReadOnlyList<IReadOnlyList<Figure<double>>> Cells
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }
}
