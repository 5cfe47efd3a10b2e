using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What <see cref="ChangeScreening"/> found.</summary>
public sealed partial record ChangeScreeningResult
{
    /// <summary>The figures, in the order given.</summary>
    public required IReadOnlyList<ScreenedChange> Figures { get; init => field = FrozenList.Copy(value); }

    /// <summary>How many were tested: the family that every p-value is adjusted for.</summary>
    public required int Tests { get; init; }

    /// <summary>How many changes were called real.</summary>
    public required int Selected { get; init; }

    /// <summary>How it was selected.</summary>
    public required ChangeScreeningOptions Options { get; init; }
}
