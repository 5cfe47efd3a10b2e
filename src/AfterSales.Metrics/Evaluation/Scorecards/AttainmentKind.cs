namespace AfterSales.Metrics.Evaluation;

/// <summary>How a figure's value becomes an attainment: 0 at its base, 1 on target.</summary>
public enum AttainmentKind
{
    /// <summary>In proportion, without end on either side.</summary>
    Linear,

    /// <summary>In proportion, between a floor and a cap.</summary>
    Capped,

    /// <summary>By bands, each closed below.</summary>
    Banded,

    /// <summary>The nearer to the target the better, from either side.</summary>
    Near,
}
