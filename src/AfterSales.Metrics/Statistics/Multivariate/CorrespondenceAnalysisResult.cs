using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="CorrespondenceAnalysis"/> found, over the rows and columns that were kept.</summary>
public sealed partial record CorrespondenceAnalysisResult
{
    /// <summary>Why there is no map; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Places of rows without any count.</summary>
    public required IReadOnlyList<int> DroppedRows
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Places of columns without any count.</summary>
    public required IReadOnlyList<int> DroppedColumns
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Sum of all counts.</summary>
    public required double Total { get; init; }

    /// <summary>Rows' shares of the total.</summary>
    public required IReadOnlyList<double> RowMasses
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Columns' shares of the total.</summary>
    public required IReadOnlyList<double> ColumnMasses
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Total inertia, χ²/n.</summary>
    public required Figure<double> Inertia { get; init; }

    /// <summary>χ² of independence.</summary>
    public required Figure<double> ChiSquare { get; init; }

    /// <summary>Its degrees of freedom.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>Its p-value, which means something for counts of independent answers only.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>Adjusted residuals, row by row: beyond ±2 an attribute is given to a brand more or less than chance.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> AdjustedResiduals
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }

    /// <summary>Inertia of each axis, the largest first.</summary>
    public required IReadOnlyList<double> PrincipalInertias
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Each axis's share of the inertia.</summary>
    public required IReadOnlyList<double> Shares
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Principal coordinates of the rows.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> RowCoordinates
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }

    /// <summary>Principal coordinates of the columns.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> ColumnCoordinates
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }

    /// <summary>Rows' shares of each axis's inertia.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> RowContributions
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }

    /// <summary>Columns' shares of each axis's inertia.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> ColumnContributions
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }

    /// <summary>How much of each row the first two axes show.</summary>
    public required IReadOnlyList<Figure<double>> RowQuality
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How much of each column the first two axes show.</summary>
    public required IReadOnlyList<Figure<double>> ColumnQuality
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Places of axes that have the inertia of the next one: compare distances and quality only.</summary>
    public required IReadOnlyList<int> AxesNotUnique
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Coordinates of supplementary rows; null for one without any count.</summary>
    public required IReadOnlyList<IReadOnlyList<double>?> SupplementaryRows
    {
        get;
        init => field = FrozenList.KeepSparseRows(value);
    }

    internal static CorrespondenceAnalysisResult Empty(int[] rows, int[] columns)
    {
        var none = Figure.Undefined<double>(UndefinedReason.NoData);
        return new CorrespondenceAnalysisResult
        {
            Reason = null,
            DroppedRows = rows,
            DroppedColumns = columns,
            Total = 0,
            RowMasses = [],
            ColumnMasses = [],
            Inertia = none,
            ChiSquare = none,
            DegreesOfFreedom = 0,
            PValue = none,
            AdjustedResiduals = [],
            PrincipalInertias = [],
            Shares = [],
            RowCoordinates = [],
            ColumnCoordinates = [],
            RowContributions = [],
            ColumnContributions = [],
            RowQuality = [],
            ColumnQuality = [],
            AxesNotUnique = [],
            SupplementaryRows = [],
        };
    }
}
