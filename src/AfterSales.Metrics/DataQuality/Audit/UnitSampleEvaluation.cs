using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>What a monetary-unit sample says of the misstatement in the books, as <see cref="MonetaryUnitSampling.Evaluate"/> finds. In the unit of the
/// amounts.</summary>
public sealed partial record UnitSampleEvaluation
{
    /// <summary>Drawn items whose book value is too high.</summary>
    public required int Overstatements { get; init; }

    /// <summary>Drawn items whose book value is too low.</summary>
    public required int Understatements { get; init; }

    /// <summary>The bound where no error was found.</summary>
    public required double BasicPrecision { get; init; }

    /// <summary>Frame · Σ taintings / n, overstatements.</summary>
    public required double ProjectedOverstatement { get; init; }

    /// <summary>What each overstatement adds beyond its projection, by descending tainting.</summary>
    public required IReadOnlyList<double> OverstatementAllowances
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Stringer's upper bound of overstatement in the frame.</summary>
    public required double UpperOverstatement { get; init; }

    /// <summary>Frame · Σ taintings / n, understatements.</summary>
    public required double ProjectedUnderstatement { get; init; }

    /// <summary>What each understatement adds beyond its projection, by descending tainting.</summary>
    public required IReadOnlyList<double> UnderstatementAllowances
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Stringer's upper bound of understatement in the frame.</summary>
    public required double UpperUnderstatement { get; init; }

    /// <summary>Projected overstatement − projected understatement.</summary>
    public required double NetProjected { get; init; }

    /// <summary>Overstatement found in the items that were all examined.</summary>
    public required decimal KnownOverstatement { get; init; }

    /// <summary>Understatement found in the items that were all examined.</summary>
    public required decimal KnownUnderstatement { get; init; }

    /// <summary>Upper overstatement + known overstatement: compare it with what is tolerable.</summary>
    public required double TotalUpperOverstatement { get; init; }
}
