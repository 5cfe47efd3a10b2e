namespace AfterSales.Metrics.Satisfaction;

/// <summary>How much one driver matters for the outcome, by every usual measure. Shares of variance are fractions of the outcome's variance.</summary>
public sealed partial record KeyDriver
{
    /// <summary>The driver's name.</summary>
    public required string Name { get; init; }

    /// <summary>LMG, the Shapley value of R²: never negative, all drivers' add up to R².</summary>
    public required Estimate Lmg { get; init; }

    /// <summary>LMG as a fraction of R²; all drivers' add up to 1.</summary>
    public required Figure<double> LmgShare { get; init; }

    /// <summary>Johnson's relative weight: never negative, all drivers' add up to R².</summary>
    public required Estimate RelativeWeight { get; init; }

    /// <summary>Place by LMG, the largest first, from 1, with its bootstrap interval; ties go by order.</summary>
    public required Estimate Rank { get; init; }

    /// <summary>R² of this driver alone.</summary>
    public required Figure<double> First { get; init; }

    /// <summary>What this driver adds to R² when all others are there.</summary>
    public required Figure<double> Last { get; init; }

    /// <summary>Squared standardized coefficient.</summary>
    public required Figure<double> BetaSquared { get; init; }

    /// <summary>Standardized coefficient × correlation; negative for a suppressor, which is why it is no share.</summary>
    public required Figure<double> Pratt { get; init; }

    /// <summary>Coefficient with all variables standardized.</summary>
    public required Figure<double> StandardizedCoefficient { get; init; }

    /// <summary>Least-squares coefficient in the questions' own units.</summary>
    public required Figure<double> Coefficient { get; init; }

    /// <summary>Standard error of <see cref="Coefficient"/>.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>t of a coefficient of zero.</summary>
    public required Figure<double> T { get; init; }

    /// <summary>Two-sided p-value of a coefficient of zero, n − p − 1 degrees of freedom.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>Variance inflation 1/(1 − R²) of this driver on the others.</summary>
    public required Figure<double> VarianceInflation { get; init; }

    /// <summary>Whether all answers to it are alike, so that it explains nothing.</summary>
    public required bool IsConstant { get; init; }
}
