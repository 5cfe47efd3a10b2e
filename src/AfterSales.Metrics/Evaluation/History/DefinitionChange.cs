using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A figure that means something else than in the stored evaluation: it is not compared until that one is restated.</summary>
public sealed partial record DefinitionChange
{
    /// <summary>What it means now.</summary>
    public required FigureKey Now { get; init; }

    /// <summary>What it meant.</summary>
    public required FigureKey Before { get; init; }

    /// <summary>The value it had, under its old meaning.</summary>
    public required StoredMeasurement Value { get; init; }

    /// <summary>What differs.</summary>
    public required IReadOnlyList<FigureKeyPart> Changed { get; init => field = FrozenList.Copy(value); }
}
